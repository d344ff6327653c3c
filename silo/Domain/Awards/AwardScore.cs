using System.Collections.Immutable;

namespace CampaignHub.Domain.Awards;

/// <summary>A score for reference, with its arithmetic.</summary>
/// <param name="Key">As in <see cref="AwardFigures.Key"/>.</param>
/// <param name="Points">Points earned, unrounded.</param>
/// <param name="OutOf">Points of the criteria that could be measured; 100 when all could.</param>
/// <param name="Parts">A part per criterion, in the program's order.</param>
public sealed record AwardScore(string Key, decimal Points, int OutOf, ImmutableArray<AwardPart> Parts)
{
    /// <summary>Points of those that could be measured, of 100.</summary>
    public decimal Total => OutOf == 0 ? 0 : Points * 100 / OutOf;
}
