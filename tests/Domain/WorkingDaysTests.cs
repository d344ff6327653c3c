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
        Assert.Equal(days, WorkingDays.Between(Day(after), Day(to)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
