using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Statistics;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.DepartmentReports;

/// <summary>Puts a department's report together with what teams recorded, and says how late it is.</summary>
internal sealed class ReportDesk(IStatisticsReader statistics, DraftReader drafts, CampaignProgram program, TimeProvider time)
{
    /// <summary>The departments that report.</summary>
    public IEnumerable<string> Departments => program.DepartmentForms.SelectMany(form => form.Departments).Distinct();

    public async Task<DepartmentReportBody> ShowAsync(DepartmentReport report, CancellationToken cancellation)
    {
        var forms = drafts.FormsOf(report.Department);
        var activities = forms.SelectMany(form => form.Beside).Distinct().ToList();
        var (from, to) = (new DateOnly(report.Year, 1, 1), new DateOnly(report.Year, 12, 31));
        var today = VietnamTime.DateOf(time.GetUtcNow());
        to = to < today ? to : today < from ? from : today;
        var beside = activities.Count == 0 ? [] : await ReadBesideAsync(from, to, activities, cancellation);
        return new DepartmentReportBody(
            StandingOf(report),
            report.Version,
            [.. forms.Select(form => form.Code)],
            report.Figures,
            report.Results,
            report.Difficulties,
            report.Proposals,
            from,
            to,
            beside);
    }

    public DepartmentReportStanding StandingOf(DepartmentReport report)
    {
        var deadline = report.Year != program.Year ? null : program.Deadlines.FirstOrDefault(
            one => one.By is DeadlineOf.Departments && one.Before is not null && one.Departments.Contains(report.Department));
        var today = VietnamTime.DateOf(time.GetUtcNow());
        var until = report.SentAt is { } sent ? VietnamTime.DateOf(sent) : today;
        return new DepartmentReportStanding(
            report.Department,
            report.Year,
            report.SentAt is not null ? "sent" : report.Version > 0 ? "draft" : "none",
            report.SentAt,
            deadline?.Before,
            deadline?.LastWorkingDay,
            deadline?.LastWorkingDay is { } last && report.SentAt is null ? program.WorkingDays.Between(today, last) : 0,
            deadline?.LastWorkingDay is { } passed ? program.WorkingDays.Between(passed, until) : 0);
    }

    private async Task<IReadOnlyList<BesideFigure>> ReadBesideAsync(
        DateOnly from, DateOnly to, IReadOnlyList<string> activities, CancellationToken cancellation)
    {
        var query = new StatisticsQuery(from, to, [Grouping.Activity, Grouping.Commune]) { Activities = [.. activities] };
        var rows = await statistics.ReadAsync(query, cancellation);
        return [.. rows.Select(row => new BesideFigure(row.Keys[0], row.Keys[1], row.All.Done))];
    }
}
