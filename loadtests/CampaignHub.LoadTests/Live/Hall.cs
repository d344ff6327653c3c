using CampaignHub.LoadTests.Api;

namespace CampaignHub.LoadTests.Live;

/// <summary>All the screens of a run. The first few follow every frame; the others are there to be served.</summary>
public sealed class Hall : IAsyncDisposable
{
    public const int Followers = 8;
    private const int ConnectingAtOnce = 32;
    private readonly Watcher[] _watchers;
    private readonly int _followers;

    private Hall(Watcher[] watchers, int followers) => (_watchers, _followers) = (watchers, followers);

    public int Count => _watchers.Length;

    public int Connected => _watchers.Count(watcher => watcher.IsConnected);

    public long Messages => _watchers.Sum(watcher => watcher.Messages);

    public long Bytes => _watchers.Sum(watcher => watcher.Bytes);

    public long Gaps => _watchers.Take(_followers).Sum(watcher => watcher.Gaps);

    public static async Task<Hall> OpenAsync(
        Uri server, StaffClient staff, DateOnly date, int count, Action<int, ProvinceFrame> onFrame, CancellationToken cancellation)
    {
        var watchers = new Watcher[count];
        var followers = FollowersOf(count);
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = ConnectingAtOnce, CancellationToken = cancellation },
            async (index, token) => watchers[index] = await Watcher.OpenAsync(
                server, staff.Token, date, index < followers ? frame => onFrame(index, frame) : null, token));
        return new Hall(watchers, followers);
    }

    public static int FollowersOf(int count) => Math.Min(count, Followers);

    public async ValueTask DisposeAsync()
    {
        foreach (var watcher in _watchers)
            await watcher.DisposeAsync();
    }
}
