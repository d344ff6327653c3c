using CampaignHub.Api.Totals;

namespace CampaignHub.Api.Live;

/// <summary>
/// What all watchers of a feed have been told of its parts (communes or teams): the snapshot's figures, then each frame's.
/// Under load nearly every part changes in every frame, and its figures per activity are five sixths of the bytes; so a frame
/// carries those of a few parts only, the longest owed first, and the rest follow in the frames after it. Plain figures are
/// never owed. Not thread-safe.
/// </summary>
internal sealed class ToldFigures<TBody>(int nestedPerFrame)
    where TBody : TotalsBody
{
    private readonly Dictionary<string, TBody> _told = new(StringComparer.Ordinal);
    private List<string> _owed = [];

    /// <summary>True when figures per activity are still to be told.</summary>
    public bool OwesAny => _owed.Count > 0;

    /// <summary>What watchers know of a part; null when nothing.</summary>
    public TBody? Of(string code) => _told.GetValueOrDefault(code);

    /// <summary>Takes a part into what every watcher's snapshot tells.</summary>
    public void Begin(string code, TBody body) => _told[code] = body;

    /// <summary>The next frame's changes.</summary>
    /// <param name="changed">Codes of the parts that changed since the last frame.</param>
    /// <param name="now">A part's figures now.</param>
    /// <param name="name">A part's name to send along; null for none.</param>
    public List<TotalsChange> Next(IEnumerable<string> changed, Func<string, TBody> now, Func<string, string?> name)
    {
        var changes = new List<TotalsChange>();
        var owed = new List<string>();
        var left = nestedPerFrame;
        foreach (var code in _owed.Concat(changed).Distinct(StringComparer.Ordinal))
        {
            var before = Of(code);
            var body = now(code);
            if (before is not null && !TotalsChange.SameNested(before, body))
            {
                if (left == 0)
                {
                    owed.Add(code);
                    body = body with { Results = before.Results, Pending = before.Pending, Trusted = before.Trusted };
                }
                else
                {
                    left--;
                }
            }

            var change = new TotalsChange(code, name(code), before, body);
            if (!change.IsEmpty)
            {
                _told[code] = body;
                changes.Add(change);
            }
        }

        _owed = owed;
        return changes;
    }
}
