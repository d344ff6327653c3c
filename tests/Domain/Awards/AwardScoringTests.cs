using CampaignHub.Domain.Awards;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Tests.Awards;

public sealed class AwardScoringTests
{
    private static readonly AwardRange s_thirtyDays = new(new(2026, 6, 1), new(2026, 6, 30));

    [Fact]
    public void Points_are_the_value_times_the_areas_factor_over_the_full_mark()
    {
        var score = Score(new("t", People: 60, Done: 0, Records: 30, Marked: 0, Weeks: 5, Contents: 3), new(200, 1.3m), (AwardMeasure.Reach, 40, 60));

        var part = Assert.Single(score.Parts);
        Assert.Equal((30m, 1.3m), (part.Value, part.Factor));
        Assert.Equal(30m * 1.3m / 60 * 40, part.Earned);
        Assert.Equal(part.Earned * 100 / 40, score.Total);
    }

    [Fact]
    public void No_criterion_gives_more_than_its_points()
    {
        var score = Score(new("t", 100_000, 0, 10, 0, 5, 3), new(10, 3), (AwardMeasure.Reach, 40, 20));

        Assert.Equal(40, score.Points);
        Assert.Equal(100, score.Total);
    }

    [Fact]
    public void The_factor_weighs_amounts_only_never_regularity_or_quality()
    {
        var score = Score(
            new("t", 10, 10, Records: 10, Marked: 5, Weeks: 2, Contents: 4),
            new(100, 1.3m),
            (AwardMeasure.Regularity, 20, 100), (AwardMeasure.Quality, 20, 100), (AwardMeasure.Breadth, 20, 8));

        Assert.All(score.Parts, part => Assert.Equal(1, part.Factor));
        Assert.Equal([40m, 50m, 4m], score.Parts.Select(part => part.Value));
    }

    [Fact]
    public void A_place_without_a_number_of_households_is_measured_by_the_rest_and_says_so()
    {
        var score = Score(new("t", 50, 50, 10, 0, 5, 8), new(null, 1), (AwardMeasure.Reach, 60, 20), (AwardMeasure.Quality, 40, 100));

        Assert.Null(score.Parts[0].Value);
        Assert.Equal((40m, 40, 100m), (score.Points, score.OutOf, score.Total));
    }

    [Fact]
    public void A_commune_is_also_measured_by_how_many_of_its_teams_went_out()
    {
        var score = Score(new("24805", 1, 0, 1, 0, 1, 0), new(null, 1, Teams: 8, TeamsReporting: 6), (AwardMeasure.Teams, 20, 100));

        Assert.Equal(75m, score.Parts[0].Value);
        Assert.Equal(15m, score.Points);
    }

    [Theory]
    [InlineData("2026-06-01", "2026-06-30", 30, 5)]
    [InlineData("2026-06-07", "2026-06-08", 2, 2)]
    [InlineData("2026-06-08", "2026-06-14", 7, 1)]
    [InlineData("2026-06-14", "2026-06-14", 1, 1)]
    public void A_range_has_its_days_and_the_weeks_it_touches(string from, string to, int days, int weeks)
    {
        var range = new AwardRange(Day(from), Day(to));

        Assert.Equal((days, weeks), (range.Days, range.Weeks));
    }

    [Fact]
    public void Days_to_come_are_not_held_against_anybody()
    {
        Assert.Equal(new(2026, 6, 10), s_thirtyDays.Until(new(2026, 6, 10)).To);
        Assert.Equal(s_thirtyDays, s_thirtyDays.Until(new(2026, 7, 10)));
        Assert.Equal(1, s_thirtyDays.Until(new(2026, 5, 1)).Days);
    }

    [Theory]
    [InlineData(1, 100, 1)]
    [InlineData(2, 100, 1)]
    [InlineData(7, 100, 4)]
    [InlineData(7, 3, 3)]
    public void The_list_ends_at_the_better_half(int scored, int most, int listed)
    {
        var scores = Enumerable.Range(1, scored).Select(number => new AwardScore($"{number:00}", number, 100, []));

        var best = AwardScoring.Best(scores, most);

        Assert.Equal(Enumerable.Range(scored - listed + 1, listed).Reverse().Select(number => $"{number:00}"), best.Select(score => score.Key));
    }

    [Fact]
    public void A_score_of_a_few_criteria_does_not_beat_one_of_all()
    {
        var best = AwardScoring.Best([new AwardScore("few", 39, 40, []), new AwardScore("all", 60, 100, []), new AwardScore("other", 1, 100, [])], 10);

        Assert.Equal(["all", "other"], best.Select(score => score.Key));
    }

    [Fact]
    public void Who_earned_nothing_is_in_no_list() => Assert.Empty(AwardScoring.Best([new AwardScore("a", 0, 100, [])], 10));

    [Fact]
    public void Of_several_attributes_the_hardest_counts_and_unknown_areas_weigh_as_ordinary_ones()
    {
        var rules = new AwardRules([new("border", 1.15m), new("extremely-difficult", 1.3m)], [], [], []);

        Assert.Equal(1.3m, AwardScoring.AreaFactor(["border", "extremely-difficult"], rules));
        Assert.Equal(1, AwardScoring.AreaFactor(null, rules));
        Assert.Equal(1, AwardScoring.AreaFactor(["valley"], rules));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static AwardScore Score(AwardFigures figures, AwardPlace place, params (AwardMeasure Measure, int Points, decimal Full)[] criteria) =>
        AwardScoring.Score(
            figures,
            place,
            [.. criteria.Select(one => new AwardCriterion(one.Measure, new LocalText("x", "x"), one.Points, one.Full))],
            s_thirtyDays);
}
