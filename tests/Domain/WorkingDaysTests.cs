using System.Globalization;

namespace CampaignHub.Domain.Tests;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-11-27", "2026-11-27", 0)]
    [InlineData("2026-11-27", "2026-11-29", 0)]
    [InlineData("2026-11-27", "2026-11-30", 1)]
    [InlineData("2026-11-20", "2026-11-27", 5)]
    [InlineData("2026-11-21", "2026-11-27", 5)]
    [InlineData("2026-11-02", "2026-11-30", 20)]
    [InlineData("2026-11-30", "2026-11-27", 0)]
    public void Saturdays_and_Sundays_are_none(string after, string to, int days) =>
        Assert.Equal(days, new WorkingDays([], []).Between(Day(after), Day(to)));

    [Theory]
    [InlineData("2026-08-21", "2026-08-24", 2)]
    [InlineData("2026-08-28", "2026-09-03", 1)]
    [InlineData("2026-08-22", "2026-08-22", 0)]
    public void Days_off_are_none_and_a_Saturday_worked_for_one_is(string after, string to, int days) =>
        Assert.Equal(days, NationalDay.Between(Day(after), Day(to)));

    [Theory]
    [InlineData("2026-09-03", "2026-08-28")]
    [InlineData("2026-08-24", "2026-08-22")]
    [InlineData("2026-09-05", "2026-09-04")]
    public void The_last_one_before_a_day_lies_before_the_days_off(string before, string last) =>
        Assert.Equal(Day(last), NationalDay.LastBefore(Day(before)));

    /// <summary>2 September 2026: off from Monday to Wednesday, the Monday worked on the Saturday of the week before.</summary>
    private static WorkingDays NationalDay { get; } = new([Day("2026-08-31"), Day("2026-09-01"), Day("2026-09-02")], [Day("2026-08-22")]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
