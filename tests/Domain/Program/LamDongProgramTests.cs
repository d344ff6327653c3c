using System.Globalization;
using CampaignHub.Domain.Programs;
using static CampaignHub.Domain.Tests.Programs.ShippedFiles;

namespace CampaignHub.Domain.Tests.Programs;

public sealed class LamDongProgramTests
{
    [Fact]
    public void It_has_the_codes_of_the_contract()
    {
        string[] expected =
        [
            "vneid", "health-book", "health-services", "digital-signature", "online-services", "citizen-app", "payment-account",
            "cashless-payment", "welfare-account", "e-commerce", "e-commerce-selling", "ocop-online", "qr-merchant", "vn-domain",
            "business-digital", "education-services", "digital-learning", "online-courses", "online-safety",
            "information-search", "ai-basics", "other",
        ];

        Assert.Equal(expected, Program.Activities.Select(activity => activity.Code));
        Assert.Equal(
            ["household", "business", "point", "training", "outreach", "remote"], Program.Kinds.Select(kind => kind.Code));
        Assert.Equal(7, Program.PointKinds.Length);
        Assert.Equal(["absent", "refused", "return"], Program.Outcomes.Select(outcome => outcome.Code));
        Assert.Equal(
            ["chinh-quyen-so", "kinh-te-so", "xa-hoi-so"], Program.Groups.Select(group => group.Code));
        Assert.Equal(8, Program.DifficultyKinds.Length);
        Assert.Equal(
            Program.DifficultyKinds.Select(kind => kind.Code), Program.ReasonsNotFinished);
        Assert.Equal(
            ["extremely-difficult", "ethnic-minority-mountainous", "coastal-island", "border"],
            Program.AreaAttributes.Select(attribute => attribute.Code));
        Assert.Equal("Asia/Ho_Chi_Minh", Program.Province.TimeZone);
        Assert.Equal("lam-dong-communes.csv", Program.Province.CommunesFile);
    }

    [Theory]
    [InlineData("vneid-level-2", 80, Comparison.Over, 14, "vneid")]
    [InlineData("health-record-app", 91, Comparison.AtLeast, 14, "health-book")]
    [InlineData("digital-signature", 5, Comparison.Over, 18, "digital-signature")]
    [InlineData("online-services", 54, Comparison.Over, 18, "online-services")]
    [InlineData("payment-account", 56, Comparison.AtLeast, 15, "payment-account")]
    [InlineData("e-commerce", 20, Comparison.AtLeast, 14, "e-commerce")]
    [InlineData("qr-merchant", 91, Comparison.Over, null, "qr-merchant")]
    [InlineData("cashless-model", 1, Comparison.AtLeast, null, null)]
    public void Its_targets_are_those_of_the_plan(
        string code, int target, Comparison comparison, int? minimumAge, string? beside)
    {
        var indicator = Program.Indicators.Single(one => one.Code == code);

        Assert.Equal(target, indicator.Target);
        Assert.Equal(comparison, indicator.Comparison);
        Assert.Equal(minimumAge, indicator.MinimumAge);
        Assert.Equal(beside, indicator.Beside);
        Assert.Equal(code == "qr-merchant" ? "qr-merchant" : null, indicator.FedBy);
    }

    [Fact]
    public void It_has_eight_targets_numbered_as_in_the_plan() =>
        Assert.Equal(Enumerable.Range(1, 8), Program.Indicators.Select(indicator => indicator.Number));

    [Fact]
    public void An_activity_and_its_indicator_agree_on_age_and_on_each_other()
    {
        foreach (var activity in Program.Activities.Where(activity => activity.Indicator is not null))
        {
            var indicator = Program.Indicators.Single(one => one.Code == activity.Indicator);
            Assert.Equal(activity.MinimumAge, indicator.MinimumAge);
            Assert.Equal(activity.Code, indicator.Beside);
        }
    }

    [Theory]
    [InlineData("roster-review", "2026-04-29")]
    [InlineData("quarter-2", "2026-06-19")]
    [InlineData("quarter-3", "2026-09-18")]
    [InlineData("quarter-4", "2026-12-18")]
    [InlineData("departments-year", "2026-11-27")]
    [InlineData("commune-plan", null)]
    public void A_deadline_is_announced_by_its_last_working_day(string code, string? day) =>
        Assert.Equal(
            day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Program.Deadlines.Single(deadline => deadline.Code == code).LastWorkingDay);

    [Fact]
    public void Public_holidays_of_the_year_are_no_working_days()
    {
        DateOnly[] off =
        [
            new(2026, 1, 1), new(2026, 1, 2), new(2026, 2, 16), new(2026, 2, 20), new(2026, 4, 27), new(2026, 4, 30), new(2026, 5, 1),
            new(2026, 8, 31), new(2026, 9, 1), new(2026, 9, 2),
        ];

        Assert.All(off, day => Assert.False(Program.WorkingDays.Contains(day)));
        Assert.All([new(2026, 1, 10), new(2026, 8, 22), new DateOnly(2026, 4, 28)], day => Assert.True(Program.WorkingDays.Contains(day)));
    }

    [Fact]
    public void Quarters_run_from_a_15th_to_a_14th_without_gaps()
    {
        var quarters = Program.ReportPeriods.Where(period => period.Quarter is not null).ToList();

        Assert.Equal(new DateOnly(2025, 12, 15), quarters[0].From);
        Assert.Equal(new DateOnly(2026, 12, 14), quarters[^1].To);
        Assert.All(quarters.Zip(quarters.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
    }

    [Fact]
    public void The_number_and_day_of_the_plan_are_left_to_the_province()
    {
        Assert.Null(Program.Plan.Number);
        Assert.Null(Program.Plan.Date);
        Assert.Equal(4, Program.Plan.Bases.Length);
    }

    [Fact]
    public void Codes_are_found_and_strangers_are_not()
    {
        Assert.True(Program.TryGetActivity("ai-basics", out var activity));
        Assert.Equal(ActivityCounts.Guided, activity.Counts);
        Assert.False(Program.TryGetActivity("AI-basics", out _));
        Assert.True(Program.TryGetKind("remote", out _));
        Assert.False(Program.TryGetKind("", out _));
        Assert.True(Program.TryGetOutreachChannel("loudspeaker", out var channel));
        Assert.Equal("lượt phát", channel.Unit.Vi);
        Assert.True(Program.IsOutcome("return"));
        Assert.False(Program.IsOutcome("returned"));
    }

    [Fact]
    public void The_four_departments_of_the_plan_report_before_30_November()
    {
        string[] expected = ["agriculture-environment", "industry-trade", "education-training", "culture-sports-tourism"];

        Assert.Equal(
            expected, Program.Departments.Where(department => department.ReportsYear).Select(department => department.Code));
        Assert.Equal(
            expected, Program.Deadlines.Single(deadline => deadline.Code == "departments-year").Departments);
    }
}
