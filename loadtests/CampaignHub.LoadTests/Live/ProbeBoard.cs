namespace CampaignHub.LoadTests.Live;

/// <summary>
/// Tells when a check-in has reached the screens. Each probe has a commune to itself, in which nobody else records anything and
/// at most one probe is under way: the frame in which that commune's number of check-ins has risen is the probe's, exactly.
/// </summary>
/// <param name="communes">Commune code of each lane.</param>
/// <param name="screens">How many followed watchers have to show a probe before it counts as seen.</param>
public sealed class ProbeBoard(IReadOnlyList<string> communes, int screens)
{
    private readonly Lane[] _lanes = [.. communes.Select(_ => new Lane(screens))];

    /// <summary>Takes note of what a screen shows.</summary>
    public void Show(int screen, ProvinceFrame frame)
    {
        for (var index = 0; index < _lanes.Length; index++)
        {
            if (frame.CheckIns.TryGetValue(communes[index], out var checkIns))
                _lanes[index].Show(screen, checkIns);
        }
    }

    /// <summary>A task that ends when every screen shows one more check-in of the lane's commune than any shows now.</summary>
    public Task NextSeen(int lane) => _lanes[lane].NextSeen();

    private sealed class Lane(int screens)
    {
        private readonly Lock _gate = new();
        private readonly long[] _shown = new long[screens];
        private long _expected;
        private TaskCompletionSource? _seen;

        public Task NextSeen()
        {
            lock (_gate)
            {
                _expected = _shown.Max() + 1;
                _seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _seen.Task;
            }
        }

        public void Show(int screen, long checkIns)
        {
            lock (_gate)
            {
                _shown[screen] = checkIns;
                if (_seen is not null && _shown.Min() >= _expected)
                {
                    _seen.SetResult();
                    _seen = null;
                }
            }
        }
    }
}
