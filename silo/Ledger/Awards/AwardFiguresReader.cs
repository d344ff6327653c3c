using CampaignHub.Domain.Awards;
using CampaignHub.Domain.Ports;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Awards;

/// <summary>Sums for scores over the ledger. Trusted figures are account 1 (what counts) minus account 2 (its records with an open mark).</summary>
public sealed class AwardFiguresReader(NpgsqlDataSource database) : IAwardFiguresReader
{
    private const string Where = "e.date BETWEEN $1 AND $2 AND e.account IN (1, 2) AND ($3 = '' OR e.commune_code = $3)";

    private const string Trusted = "CASE e.account WHEN 1 THEN 1 ELSE -1 END";

    private const string Teams =
        """
        SELECT t.code, t.commune_code, v.households::numeric / nullif(count(*) OVER (PARTITION BY v.code), 0), v.attributes
        FROM team t LEFT JOIN village v ON v.code = t.village_code AND v.retired_on IS NULL
        WHERE t.active AND ($1 = '' OR t.commune_code = $1)
        ORDER BY t.code
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AwardFigures>> ReadAsync(
        AwardSubject subject, AwardRange range, string? communeCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(range);
        return await Sql.ListAsync(
            Sql.Command(database, SumsOf(subject), range.From, range.To, communeCode ?? ""),
            row => new AwardFigures(
                row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt32(5), row.GetInt32(6)),
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AwardTeam>> ReadTeamsAsync(string? communeCode, CancellationToken cancellation) =>
        await Sql.ListAsync(
            Sql.Command(database, Teams, communeCode ?? ""),
            row => new AwardTeam(
                row.GetString(0),
                row.GetString(1),
                row.IsDBNull(2) ? null : row.GetDecimal(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<string[]>(3)),
            cancellation);

    /// <summary>First by week and by activity, so that each is counted once and only when its net is above 0.</summary>
    private static string SumsOf(AwardSubject subject)
    {
        var key = KeyOf(subject);
        var who = subject is AwardSubject.Members ? " AND e.member_number IS NOT NULL" : "";
        return $"""
            WITH week AS (
                SELECT {key} AS key, date_trunc('week', e.date::timestamp) AS week,
                    sum({Trusted} * e.people) AS people, sum({Trusted} * e.check_ins) AS trusted,
                    sum(e.check_ins) FILTER (WHERE e.account = 1) AS records, sum(e.check_ins) FILTER (WHERE e.account = 2) AS marked
                FROM entry e WHERE {Where}{who} GROUP BY 1, 2
            ), activity AS (
                SELECT {key} AS key, a.key AS activity, sum({Trusted} * a.value::bigint) AS done
                FROM entry e CROSS JOIN LATERAL jsonb_each_text(e.results) a
                WHERE {Where}{who} GROUP BY 1, 2
            ), managed AS (
                SELECT key, sum(done) AS done, count(*) FILTER (WHERE done > 0) AS contents FROM activity GROUP BY key
            )
            SELECT w.key, sum(w.people)::bigint, coalesce(max(m.done), 0)::bigint, coalesce(sum(w.records), 0)::bigint,
                coalesce(sum(w.marked), 0)::bigint, count(*) FILTER (WHERE w.trusted > 0)::int, coalesce(max(m.contents), 0)::int
            FROM week w LEFT JOIN managed m ON m.key = w.key
            GROUP BY w.key HAVING sum(w.records) > 0
            """;
    }

    private static string KeyOf(AwardSubject subject) => subject switch
    {
        AwardSubject.Communes => "e.commune_code",
        AwardSubject.Teams => "e.team_code",
        _ => "e.team_code || '/' || e.member_number",
    };
}
