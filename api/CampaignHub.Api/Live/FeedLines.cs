using System.Collections.Immutable;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Totals;

namespace CampaignHub.Api.Live;

/// <summary>Records for the next frame's feed: the newest 20.</summary>
internal sealed class FeedLines
{
    private const int Limit = 20;
    private readonly Queue<FeedLine> _lines = new(Limit);

    public bool IsEmpty => _lines.Count == 0;

    public void Add(ImmutableArray<FeedItem> items)
    {
        foreach (var item in items)
        {
            if (_lines.Count == Limit)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(new FeedLine(
                item.TeamCode, TeamCode.CommuneOf(item.TeamCode) ?? "", item.Kind, item.People, new DateTimeOffset(item.At, TimeSpan.Zero)));
        }
    }

    public ImmutableArray<FeedLine> Take()
    {
        var lines = _lines.ToImmutableArray();
        _lines.Clear();
        return lines;
    }
}
