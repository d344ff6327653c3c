using System.Collections.Immutable;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Awards;

/// <summary>
/// The score for reference ("bảng điểm để tham khảo"), by the criteria of the program file. It proposes; a council decides, and it sees
/// the arithmetic. Nobody is listed from the bottom: a list holds the better half at most.
/// </summary>
public static class AwardScoring
{
    private const decimal DaysOfAMonth = 30;
    private const decimal PerHouseholds = 100;
    private const decimal Percent = 100;

    /// <summary>The score of a team, a commune or a member.</summary>
    public static AwardScore Score(AwardFigures figures, AwardPlace place, ImmutableArray<AwardCriterion> criteria, AwardRange range)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(range);
        var parts = criteria.Select(criterion => PartOf(criterion, figures, place, range)).ToImmutableArray();
        return new AwardScore(
            figures.Key,
            parts.Sum(part => part.Earned),
            parts.Where(part => part.Value is not null).Sum(part => part.Criterion.Points),
            parts);
    }

    /// <summary>
    /// The best, best first, the better half at most: who stands last is nobody's business. Who could be measured by more criteria comes
    /// first: a score of a few cannot be held against one of all.
    /// </summary>
    public static ImmutableArray<AwardScore> Best(IEnumerable<AwardScore> scores, int most)
    {
        var ranked = scores
            .Where(score => score.Points > 0)
            .OrderByDescending(score => score.OutOf)
            .ThenByDescending(score => score.Total)
            .ThenBy(score => score.Key, StringComparer.Ordinal)
            .ToList();
        return [.. ranked.Take(Math.Min(most, (ranked.Count + 1) / 2))];
    }

    /// <summary>The highest factor of the attributes of an area; 1 when none applies.</summary>
    public static decimal AreaFactor(IEnumerable<string>? attributes, AwardRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return (attributes ?? [])
            .Select(attribute => rules.AreaFactors.FirstOrDefault(area => area.Code == attribute)?.Factor ?? 1)
            .DefaultIfEmpty(1)
            .Max();
    }

    private static AwardPart PartOf(AwardCriterion criterion, AwardFigures figures, AwardPlace place, AwardRange range)
    {
        var factor = criterion.Measure is AwardMeasure.Reach or AwardMeasure.Done or AwardMeasure.Turns or AwardMeasure.Managed
            ? place.AreaFactor
            : 1;
        var value = ValueOf(criterion.Measure, figures, place, range);
        var share = value is { } measured ? Math.Min(1, measured * factor / criterion.Full) : 0;
        return new AwardPart(criterion, value, factor, share * criterion.Points);
    }

    private static decimal? ValueOf(AwardMeasure measure, AwardFigures figures, AwardPlace place, AwardRange range) => measure switch
    {
        AwardMeasure.Reach => PerHousehold(figures.People, place, range),
        AwardMeasure.Done => PerHousehold(figures.Done, place, range),
        AwardMeasure.Turns => figures.People * DaysOfAMonth / range.Days,
        AwardMeasure.Managed => figures.Done * DaysOfAMonth / range.Days,
        AwardMeasure.Regularity => figures.Weeks * Percent / range.Weeks,
        AwardMeasure.Quality => figures.Records > 0 ? (figures.Records - figures.Marked) * Percent / figures.Records : 0,
        AwardMeasure.Breadth => figures.Contents,
        AwardMeasure.Teams => place.Teams > 0 ? place.TeamsReporting * Percent / place.Teams : null,
        _ => null,
    };

    /// <summary>Null without a number of households: a missing denominator is no zero (and no share is guessed).</summary>
    private static decimal? PerHousehold(long count, AwardPlace place, AwardRange range) =>
        place.Households is > 0 and var households ? count * PerHouseholds / households * DaysOfAMonth / range.Days : null;
}
