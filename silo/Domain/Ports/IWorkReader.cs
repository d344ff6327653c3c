using CampaignHub.Domain.Work;

namespace CampaignHub.Domain.Ports;

/// <summary>
/// Reads what the plan counts beyond visits, for reports: a period, one commune or (null) the whole province with the Sở's own lines.
/// Lists come by date, oldest first, and hold 5,000 lines at most; withdrawn lines are left out.
/// </summary>
public interface IWorkReader
{
    /// <summary>Trainings of teams.</summary>
    Task<IReadOnlyList<TeamTraining>> TrainingsAsync(WorkFilter filter, CancellationToken cancellation);

    /// <summary>Nucleus households.</summary>
    Task<IReadOnlyList<NucleusHousehold>> NucleusHouseholdsAsync(WorkFilter filter, CancellationToken cancellation);

    /// <summary>Inspections.</summary>
    Task<IReadOnlyList<Inspection>> InspectionsAsync(WorkFilter filter, CancellationToken cancellation);

    /// <summary>Decisions on awards, those without a number (not yet decided) among them: see <see cref="AwardDecision.Number"/>.</summary>
    Task<IReadOnlyList<AwardDecision>> AwardDecisionsAsync(WorkFilter filter, CancellationToken cancellation);

    /// <summary>
    /// Outreach per channel as recorded in the ledger; channels without a record are left out. With heads (team → last entry) only what the
    /// ledger held when these were the heads of its streams.
    /// </summary>
    Task<IReadOnlyList<OutreachSum>> OutreachAsync(
        WorkFilter filter, CancellationToken cancellation, IReadOnlyDictionary<string, long>? heads = null);

    /// <summary>The plan of a year of every commune, or of one, by code; a line with nulls where none is known.</summary>
    Task<IReadOnlyList<CommunePlan>> PlansAsync(int year, string? communeCode, CancellationToken cancellation);

    /// <summary>Money of a period: one line per commune (or the Sở) that typed something. A commune's filter gives its own only.</summary>
    Task<IReadOnlyList<PeriodMoney>> MoneyAsync(string period, string? communeCode, CancellationToken cancellation);
}
