using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Work;

/// <summary>Reads the registers, plans and money from PostgreSQL, and sums outreach over the ledger.</summary>
public sealed class WorkReader(NpgsqlDataSource database) : IWorkReader
{
    private const int MostLines = 5_000;

    /// <summary>Account 1 is what counts; corrections and voids are in it with their sign.</summary>
    private const string Outreach =
        """
        SELECT e.outreach_channel, sum(e.check_ins)::bigint, sum(e.outreach_quantity)::bigint
        FROM entry e
        LEFT JOIN unnest($4::text[], $5::bigint[]) AS head (team, upto) ON head.team = e.team_code
        WHERE e.date BETWEEN $1 AND $2 AND ($3 = '' OR e.commune_code = $3) AND e.account = 1 AND e.outreach_channel IS NOT NULL
            AND (cardinality($4::text[]) = 0 OR e.number <= head.upto)
        GROUP BY e.outreach_channel HAVING sum(e.check_ins) > 0 ORDER BY e.outreach_channel
        """;

    /// <summary>A plan that was entered wins over one that the commune's targets of the year name.</summary>
    private const string Plans =
        """
        SELECT c.code, coalesce(p.number, t.plan_number), CASE WHEN p.number IS NULL THEN t.plan_date ELSE p.date END,
            p.number IS NULL AND t.plan_number IS NOT NULL
        FROM commune c
        LEFT JOIN commune_plan p ON p.commune_code = c.code AND p.year = $1
        LEFT JOIN LATERAL (
            SELECT plan_number, plan_date FROM commune_target
            WHERE commune_code = c.code AND scope = 'year' AND scope_key = $1::text AND plan_number IS NOT NULL
            ORDER BY plan_date DESC NULLS LAST, plan_number LIMIT 1) t ON true
        WHERE $2 = '' OR c.code = $2
        ORDER BY c.code
        """;

    /// <inheritdoc/>
    public Task<IReadOnlyList<TeamTraining>> TrainingsAsync(WorkFilter filter, CancellationToken cancellation) =>
        AllAsync(WorkRegisters.Trainings, filter, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NucleusHousehold>> NucleusHouseholdsAsync(WorkFilter filter, CancellationToken cancellation) =>
        AllAsync(WorkRegisters.NucleusHouseholds, filter, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Inspection>> InspectionsAsync(WorkFilter filter, CancellationToken cancellation) =>
        AllAsync(WorkRegisters.Inspections, filter, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AwardDecision>> AwardDecisionsAsync(WorkFilter filter, CancellationToken cancellation) =>
        AllAsync(WorkRegisters.AwardDecisions, filter, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutreachSum>> OutreachAsync(
        WorkFilter filter, CancellationToken cancellation, IReadOnlyDictionary<string, long>? heads = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return await Sql.ListAsync(
            Sql.Command(
                database, Outreach, filter.From, filter.To, filter.CommuneCode ?? "", (heads?.Keys ?? []).ToArray(), (heads?.Values ?? []).ToArray()),
            row => new OutreachSum(row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommunePlan>> PlansAsync(int year, string? communeCode, CancellationToken cancellation) =>
        await Sql.ListAsync(
            Sql.Command(database, Plans, year, communeCode ?? ""),
            row => new CommunePlan(row.GetString(0), row.Text(1), row.Date(2), row.GetBoolean(3)),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PeriodMoney>> MoneyAsync(string period, string? communeCode, CancellationToken cancellation) =>
        await Sql.ListAsync(
            Sql.Command(
                database,
                """
                SELECT commune_code, period, state_budget, other_sources, proposed FROM period_money
                WHERE period = $1 AND ($2 = '' OR commune_code = $2) ORDER BY commune_code NULLS FIRST
                """,
                period,
                communeCode ?? ""),
            row => new PeriodMoney(row.Text(0), row.GetString(1), row.Amount(2), row.Amount(3), row.Amount(4)),
            cancellation);

    private async Task<IReadOnlyList<T>> AllAsync<T>(WorkRegister<T> register, WorkFilter filter, CancellationToken cancellation)
        where T : class, IWorkRecord
    {
        ArgumentNullException.ThrowIfNull(filter);
        return await Sql.ListAsync(
            Sql.Command(
                database,
                $"""
                {register.Select} WHERE withdrawn_at IS NULL AND date BETWEEN $1 AND $2 AND ($3 = '' OR commune_code = $3)
                ORDER BY date, id LIMIT {MostLines}
                """,
                filter.From,
                filter.To,
                filter.CommuneCode ?? ""),
            register.Read,
            cancellation);
    }
}
