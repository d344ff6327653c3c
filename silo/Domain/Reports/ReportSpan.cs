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

    /// <summary>
    /// By Nghị định 09/2019/NĐ-CP, Điều 12, as the program file has its periods, or the calendar's quarter or year.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="program">Its program; the earliest of its periods begins the report year.</param>
    /// <param name="calendar">By the calendar.</param>
    public static ReportSpan Of(ReportPeriod period, CampaignProgram program, bool calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(program);
        if (!calendar)
        {
            return new ReportSpan(period.From, period.To, program.ReportPeriods.Min(one => one.From));
        }

        var begin = new DateOnly(program.Year, 1, 1);
        var from = period.Quarter is { } quarter ? begin.AddMonths((quarter - 1) * MonthsOfQuarter) : begin;
        var to = from.AddMonths(period.Quarter is null ? MonthsOfYear : MonthsOfQuarter).AddDays(-1);
        return new ReportSpan(from, to, begin);
    }
}
