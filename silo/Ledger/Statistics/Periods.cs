namespace CampaignHub.Ledger.Statistics;

/// <summary>
/// What sums "by month" are stored by: months, the last one of each quarter in two, since a reporting quarter begins on its 15th. So months,
/// quarters and reporting quarters alike are made up of whole periods.
/// </summary>
internal static class Periods
{
    /// <summary>The day of the last month of a quarter on which the next reporting quarter begins.</summary>
    public const int LaterStart = 15;

    /// <summary>The first day of a day's period.</summary>
    /// <param name="day">The day, in SQL.</param>
    public static string StartSql(string day) =>
        $"""
        (date_trunc('month', {day}::timestamp)::date
            + CASE WHEN date_part('day', {day}) >= {LaterStart} AND date_part('month', {day})::integer % 3 = 0 THEN {LaterStart - 1} ELSE 0 END)
        """;

    /// <summary>The last day of a day's period.</summary>
    public static DateOnly End(DateOnly day) => After(day).AddDays(-1);

    /// <summary>The first day of the first whole period of a span and the last day of the last one; the first is later than the last when there is none.</summary>
    public static (DateOnly First, DateOnly Last) Whole(DateOnly from, DateOnly to) =>
        (Start(from) == from ? from : After(from), Start(to.AddDays(1)).AddDays(-1));

    private static DateOnly Start(DateOnly day) => new(day.Year, day.Month, IsParted(day) && day.Day >= LaterStart ? LaterStart : 1);

    private static DateOnly After(DateOnly day) =>
        IsParted(day) && day.Day < LaterStart ? new(day.Year, day.Month, LaterStart) : new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    private static bool IsParted(DateOnly day) => day.Month % 3 == 0;
}
