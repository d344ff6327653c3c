using System.Text.Json.Nodes;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Audit;

/// <summary>Lists changes, newest first: those of the log, and those that the ledger tells of records.</summary>
public sealed class AuditReader(NpgsqlDataSource database)
{
    /// <summary>An actor as it is written, or the account of this user name.</summary>
    private const string ByActor = "$5 = '' OR actor IN ($5, (SELECT 'staff:' || id FROM staff_account WHERE lower(user_name) = lower($5)))";

    private const string Log =
        $"""
        SELECT a.id, a.at, a.actor, a.action, a.subject, a.commune_code, a.before::text, a.after::text, p.before::text, p.after::text
        FROM audit a LEFT JOIN audit_personal p ON $10 AND p.audit_id = a.id
        WHERE a.at >= $1 AND a.at < $2 AND (a.at, a.id) < ($3, $4)
            AND ({ByActor})
            AND ($6 = '' OR a.action = $6 OR starts_with(a.action, $6 || '.'))
            AND ($7 = '' OR a.subject = $7 OR starts_with(a.subject, $7 || '/'))
            AND ($8 = '' OR a.commune_code = $8)
        ORDER BY a.at DESC, a.id DESC
        LIMIT $9
        """;

    /// <summary>
    /// Whatever was done to a record has an id of its own; its first entry stands for it, all of its entries say what was done.
    /// </summary>
    private const string Records =
        $"""
        SELECT {EntryReader.Columns}, change.action
        FROM {EntryReader.Tables} JOIN (
            SELECT f.id, f.recorded_at, done.action
            FROM entry f CROSS JOIN LATERAL (SELECT {RecordChange.Action} AS action FROM entry leg WHERE leg.id = f.id) done
            WHERE f.id <> f.subject AND f.leg = 0 AND f.recorded_at >= $1 AND f.recorded_at < $2 AND (f.recorded_at, f.id) < ($3, $4)
                AND ({ByActor})
                AND ($6 = '' OR done.action = $6 OR $6 = '{RecordChange.Kind}')
                AND ($7 = '' OR f.team_code = $7 OR f.subject::text = $7 OR f.team_code || '/' || f.subject = $7)
                AND ($8 = '' OR f.commune_code = $8)
            ORDER BY f.recorded_at DESC, f.id DESC
            LIMIT $9
        ) change ON change.id = e.id
        ORDER BY change.recorded_at DESC, change.id DESC, e.leg
        """;

    /// <summary>The changes behind a cursor.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="limit">Lines at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(
        AuditFilter filter, AuditCursor after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(after);
        var records = await ReadRecordsAsync(filter, after, limit, cancellation);
        var log = await Sql.ListAsync(
            Command(Log, filter, after, after.LogId, limit, filter.WithPersonal), ReadLine, cancellation);

        // The sort is stable: each list keeps its own order, and records go first at the same time, as the cursor has it.
        return [.. records.Concat(log).OrderByDescending(line => line.At).Take(limit)];
    }

    private async Task<IEnumerable<AuditLine>> ReadRecordsAsync(
        AuditFilter filter, AuditCursor after, int limit, CancellationToken cancellation)
    {
        var legs = await Sql.ListAsync(
            Command(Records, filter, after, after.RecordId, limit),
            row => (Entry: EntryReader.Read(row), Action: row.GetString(EntryReader.ColumnCount)),
            cancellation);
        return legs
            .GroupBy(leg => leg.Entry.Id)
            .Select(change => RecordChange.LineOf(change.First().Action, [.. change.Select(leg => leg.Entry)], filter.WithPersonal));
    }

    private NpgsqlCommand Command(
        string sql, AuditFilter filter, AuditCursor after, object afterId, int limit, params object[] more) =>
        Sql.Command(
            database,
            sql,
            [
                filter.From.UtcDateTime, filter.Before.UtcDateTime, after.At, afterId, filter.Actor ?? "", filter.Action ?? "",
                filter.Subject ?? "", filter.CommuneCode ?? "", limit, .. more,
            ]);

    private static AuditLine ReadLine(NpgsqlDataReader row) => new(
        row.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture),
        new DateTimeOffset(row.GetDateTime(1), TimeSpan.Zero),
        new AuditEntry(row.GetString(2), row.GetString(3), row.GetString(4))
        {
            CommuneCode = row.Text(5),
            Before = Json(row, 6),
            After = Json(row, 7),
            PersonalBefore = Json(row, 8),
            PersonalAfter = Json(row, 9),
        });

    private static JsonObject? Json(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : JsonNode.Parse(row.GetString(column)) as JsonObject;
}
