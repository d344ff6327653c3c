using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;

namespace CampaignHub.Api.PeriodicReports;

/// <summary>Says where reports stand against the days of the plan (V.8.2: before the 20th of a quarter's last month).</summary>
internal sealed class ReportCalendar(CampaignProgram program, TimeProvider time)
{
    /// <summary>Today, in Asia/Ho_Chi_Minh.</summary>
    public DateOnly Today => VietnamTime.DateOf(time.GetUtcNow());

    public ReportPeriod? Find(string? code) => program.ReportPeriods.FirstOrDefault(period => period.Code == code);

    /// <summary>The days a report covers.</summary>
    public ReportSpan SpanOf(PeriodicReport report) => ReportSpan.Of(Find(report.Period)!, program, report.IsCalendar);

    public PeriodicReportStanding StandingOf(PeriodicReport report)
    {
        var deadline = DeadlineOf(report);
        var last = deadline?.LastWorkingDay;
        var isLate = last < (report.IssuedOn ?? Today);
        return new PeriodicReportStanding(
            report.CommuneCode,
            report.Period,
            NameOf(report.State),
            report.Made?.At,
            report.Number,
            report.IssuedOn,
            report.ReceivedAt,
            last is null ? "none" : report.IssuedOn is null ? (isLate ? "overdue" : "due") : isLate ? "late" : "inTime",
            deadline?.Before,
            last,
            last is { } day && report.IssuedOn is null ? program.WorkingDays.Between(Today, day) : 0,
            last is { } passed ? program.WorkingDays.Between(passed, report.IssuedOn ?? Today) : 0);
    }

    /// <summary>The communes' days are theirs; the province's own report has none unless the plan names one for the Sở.</summary>
    private Deadline? DeadlineOf(PeriodicReport report)
    {
        var code = Find(report.Period)?.Deadline;
        var by = report.CommuneCode is null ? Domain.Programs.DeadlineOf.Departments : Domain.Programs.DeadlineOf.Communes;
        return program.Deadlines.FirstOrDefault(deadline => deadline.Code == code && deadline.By == by && deadline.Before is not null);
    }

    private static string NameOf(ReportState state) => state switch
    {
        ReportState.None => "none",
        ReportState.Draft => "draft",
        ReportState.Made => "made",
        ReportState.Issued => "issued",
        ReportState.Received => "received",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
