using System.Collections.Immutable;

namespace CampaignHub.Domain.Places;

/// <summary>An area with an outer ring, counterclockwise, and holes, clockwise (RFC 7946, section 3.1.6).</summary>
public sealed record Polygon
{
    /// <summary>Takes rings however they are wound.</summary>
    /// <param name="rings">The outer ring first, then the holes; at least one.</param>
    public Polygon(ImmutableArray<Ring> rings) =>
        Rings = [.. rings.Select((ring, index) => ring.Wound(counterclockwise: index == 0))];

    /// <summary>The outer ring first, then the holes.</summary>
    public ImmutableArray<Ring> Rings { get; }
}
