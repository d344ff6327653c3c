using System.Collections.Immutable;

namespace CampaignHub.Orleans.Tests.Storage;

/// <summary>A record as the product's grains keep them: numbers, texts, a moment and immutable collections.</summary>
internal sealed class Snapshot
{
    public long Number { get; set; }

    public string? Text { get; set; }

    public DateTimeOffset At { get; set; }

    public Dictionary<string, int> Results { get; set; } = [];

    public ImmutableArray<string> Known { get; set; } = [];
}
