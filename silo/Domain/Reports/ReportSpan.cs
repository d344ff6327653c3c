using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Reports;

/// <summary>The days a report covers, and those its running totals do (lũy kế); both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Since">First day of the running totals: that of the report year.</param>
public sealed record ReportSpan(DateOnly From, DateOnly To, DateOnly Since)
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfYear = 12;
    private const int FirstDay = 15;

    /// <summary>
    /// By Nghị định 09/2019/NĐ-CP, Điều 12 (as the program file has it; the year begins on 15/12 of the one before), or the calendar's quarter or
    /// year.
    /// </summary>
    public static ReportSpan Of(ReportPeriod period, int year, bool calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (!calendar)
        {
            return new ReportSpan(period.From, period.To, new DateOnly(year - 1, MonthsOfYear, FirstDay));
        }

        var begin = new DateOnly(year, 1, 1);
        var from = period.Quarter is { } quarter ? begin.AddMonths((quarter - 1) * MonthsOfQuarter) : begin;
        var to = from.AddMonths(period.Quarter is null ? MonthsOfYear : MonthsOfQuarter).AddDays(-1);
        return new ReportSpan(from, to, begin);
    }
}
