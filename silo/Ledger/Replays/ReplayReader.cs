using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Replays;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Replays;

/// <summary>Sums over the ledger by time of receipt.</summary>
public sealed class ReplayReader(NpgsqlDataSource database) : IReplayReader
{
    // What comes before the date (a phone's clock a little ahead at midnight) belongs to its first minute, what comes after it to $3.
    private const string Received = "least(greatest(e.recorded_at, $2), $3)";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReplayStep>> ReadStepsAsync(
        DateOnly date, ReplayMeasure measure, string? communeCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var (start, end) = SpanOf(date);
        List<object> parameters = [date, start, end];
        var where = "e.date = $1";
        if (communeCode is not null)
        {
            parameters.Add(communeCode);
            where += $" AND e.commune_code = ${parameters.Count}";
        }

        var activity = "";
        if (measure.Activity is not null)
        {
            parameters.Add(measure.Activity);
            activity = $"${parameters.Count}";
        }

        var place = communeCode is null ? "e.commune_code" : "e.team_code";
        var sql = measure.Kind is ReplayKind.TeamsReporting ? Reporting(place, where) : Amounts(place, where, measure.Kind, activity);
        return await Sql.ListAsync(
            Sql.Command(database, sql, [.. parameters]),
            row => new ReplayStep(MinuteOf(row.GetDateTime(0), start), row.GetString(1), row.GetInt64(2)),
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DateFigure>> ReadDatesAsync(
        DateOnly from, DateOnly to, ReplayMeasure measure, string? communeCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var (amount, accounts) = Figure(measure.Kind, "$4");
        var sql =
            $"""
            SELECT e.date, e.commune_code, sum({amount}) FROM entry e
            WHERE e.date BETWEEN $1 AND $2 AND ($3 = '' OR e.commune_code = $3) AND e.account {accounts}
            GROUP BY 1, 2 HAVING sum({amount}) <> 0
            """;
        object[] parameters = measure.Activity is null ? [from, to, communeCode ?? ""] : [from, to, communeCode ?? "", measure.Activity];
        return await Sql.ListAsync(
            Sql.Command(database, sql, parameters),
            row => new DateFigure(row.GetFieldValue<DateOnly>(0), row.GetString(1), row.GetInt64(2)),
            cancellation);
    }

    private static string Amounts(string place, string where, ReplayKind kind, string activity)
    {
        var (amount, accounts) = Figure(kind, activity);
        return
            $"""
            SELECT date_bin('1 minute', {Received}, $2), {place}, sum({amount})
            FROM entry e WHERE {where} AND e.account {accounts}
            GROUP BY 1, 2 HAVING sum({amount}) <> 0 ORDER BY 1, 2
            """;
    }

    private static (string Amount, string Accounts) Figure(ReplayKind kind, string activity) => kind switch
    {
        ReplayKind.People => ("e.people", "= 1"),
        ReplayKind.CheckIns => ("e.check_ins", "= 1"),
        ReplayKind.Households => ("e.households", "= 1"),
        ReplayKind.Businesses => ("coalesce(e.businesses, 0)", "= 1"),
        ReplayKind.Flagged => ("e.check_ins", "= 2"),
        ReplayKind.Held => ("e.check_ins", "= 3"),
        ReplayKind.Entries => ("1", "IS NOT NULL"),
        ReplayKind.TrustedPeople => (Trusted("e.people"), "IN (1, 2)"),
        ReplayKind.TrustedCheckIns => (Trusted("e.check_ins"), "IN (1, 2)"),
        ReplayKind.TrustedHouseholds => (Trusted("e.households"), "IN (1, 2)"),
        _ => ($"(e.results ->> {activity})::integer", $"= 1 AND e.results ? {activity}"),
    };

    private static string Trusted(string amount) => $"(CASE e.account WHEN 1 THEN {amount} ELSE -{amount} END)";

    /// <summary>A team begins to report when its net check-ins rise above 0, and no longer does when they fall back.</summary>
    private static string Reporting(string place, string where) =>
        $"""
        SELECT minute, place, sum(CASE WHEN now > 0 AND now - net <= 0 THEN 1 WHEN now <= 0 AND now - net > 0 THEN -1 ELSE 0 END) AS turned
        FROM (
            SELECT minute, place, net, sum(net) OVER (PARTITION BY team_code, commune_code ORDER BY minute) AS now
            FROM (
                SELECT date_bin('1 minute', {Received}, $2) AS minute, {place} AS place, e.team_code, e.commune_code, sum(e.check_ins) AS net
                FROM entry e WHERE {where} AND e.account = 1 GROUP BY 1, 2, 3, 4) AS minutes) AS teams
        GROUP BY 1, 2
        HAVING sum(CASE WHEN now > 0 AND now - net <= 0 THEN 1 WHEN now <= 0 AND now - net > 0 THEN -1 ELSE 0 END) <> 0
        ORDER BY 1, 2
        """;

    private static (DateTime Start, DateTime End) SpanOf(DateOnly date)
    {
        var start = VietnamTime.StartOf(date);
        return (start, start.AddDays(1));
    }

    private static int MinuteOf(DateTime received, DateTime start) => (int)(received - start).TotalMinutes;
}
