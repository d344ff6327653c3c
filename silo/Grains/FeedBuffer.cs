using CampaignHub.Contracts.Totals;

namespace CampaignHub.Grains;

/// <summary>The newest records for the live feed, at most 20; taken and emptied with each report.</summary>
internal sealed class FeedBuffer
{
    private const int Limit = 20;
    private readonly Queue<FeedItem> _items = new(Limit);

    public void Add(FeedItem item)
    {
        if (_items.Count == Limit)
        {
            _items.Dequeue();
        }

        _items.Enqueue(item);
    }

    public void Add(ReadOnlySpan<FeedItem> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public ImmutableArray<FeedItem> Take()
    {
        var items = _items.ToImmutableArray();
        _items.Clear();
        return items;
    }
}
