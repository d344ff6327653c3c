using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Ledger.Reports;

namespace CampaignHub.Api.Calendar;

/// <summary>Who was asked for something by a deadline, and whether it is done: nothing is typed for it, it is seen where the work itself is kept.</summary>
internal sealed class DoneReader(
    CampaignProgram program,
    ICommuneDirectory communes,
    ReviewStore reviews,
    IWorkReader work,
    PeriodicReportStore periodic,
    IDepartmentReports departments)
{
    private const string RosterReview = "roster-review";
    private const string CommunePlan = "commune-plan";

    /// <summary>Code → whether it is done, and when as far as it is known.</summary>
    public async Task<IReadOnlyDictionary<string, Done>> ReadAsync(Deadline deadline, CancellationToken cancellation)
    {
        var known = deadline switch
        {
            { Code: RosterReview } => (await reviews.ListAsync(program.Year, communeCode: null, cancellation))
                .Where(review => review.FirstConfirmedAt is not null)
                .ToDictionary(review => review.CommuneCode, review => new Done(true, VietnamTime.DateOf(review.FirstConfirmedAt!.Value))),
            { Code: CommunePlan } => (await work.PlansAsync(program.Year, communeCode: null, cancellation))
                .Where(plan => plan.Number is not null)
                .ToDictionary(plan => plan.CommuneCode, plan => new Done(true, plan.Date)),
            _ when program.ReportPeriods.FirstOrDefault(period => period.Deadline == deadline.Code) is { } period => await IssuedAsync(deadline, period, cancellation),
            _ => await SentAsync(deadline, cancellation),
        };
        return Asked(deadline).ToDictionary(code => code, code => known.GetValueOrDefault(code), StringComparer.Ordinal);
    }

    private IEnumerable<string> Asked(Deadline deadline) =>
        deadline.By is DeadlineOf.Communes ? communes.All.Select(commune => commune.Code) : deadline.Departments;

    /// <summary>Reports of the communes; where it is asked of a department, the province's own, which is the Sở's.</summary>
    private async Task<Dictionary<string, Done>> IssuedAsync(Deadline deadline, ReportPeriod period, CancellationToken cancellation)
    {
        var issued = (await periodic.ListAsync(period.Code, program.Year, cancellation)).Where(report => report.IssuedOn is not null);
        return deadline.By is DeadlineOf.Communes
            ? issued.Where(report => report.CommuneCode is not null).ToDictionary(report => report.CommuneCode!, report => new Done(true, report.IssuedOn))
            : issued.Where(report => report.CommuneCode is null).ToDictionary(_ => deadline.Departments[0], report => new Done(true, report.IssuedOn));
    }

    private async Task<Dictionary<string, Done>> SentAsync(Deadline deadline, CancellationToken cancellation)
    {
        var sent = new Dictionary<string, Done>(StringComparer.Ordinal);
        foreach (var department in deadline.Departments)
        {
            if ((await departments.ReadAsync(department, program.Year, cancellation)).SentAt is { } at)
            {
                sent[department] = new Done(true, VietnamTime.DateOf(at));
            }
        }

        return sent;
    }
}

/// <summary>Whether something is done.</summary>
/// <param name="On">When; null where that is not known, and while it is not done.</param>
internal readonly record struct Done(bool IsDone, DateOnly? On);
