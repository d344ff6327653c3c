namespace CampaignHub.Ledger.Statistics;

/// <summary>Whole months of a span.</summary>
internal static class Months
{
    /// <summary>The last day of a day's month.</summary>
    public static DateOnly End(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The first day of the first whole month and the last day of the last one; the first is later than the last when there is none.</summary>
    public static (DateOnly First, DateOnly Last) Whole(DateOnly from, DateOnly to)
    {
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var afterLast = to.AddDays(1);
        return (first, new DateOnly(afterLast.Year, afterLast.Month, 1).AddDays(-1));
    }
}
