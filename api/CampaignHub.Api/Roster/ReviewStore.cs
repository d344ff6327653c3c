using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Roster;

/// <summary>The confirmations of the communes' rosters in PostgreSQL; what changed after them is told by the audit.</summary>
internal sealed class ReviewStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Select = $"""
        SELECT c.code, first.confirmed_at, latest.confirmed_at, account.display_name,
               latest.changed, latest.decision_number, latest.decision_date, latest.note,
               (SELECT count(*)::int FROM audit a
                WHERE a.commune_code = c.code AND a.at > latest.confirmed_at AND {RosterHistory.IsOfRoster})
        FROM commune c
        LEFT JOIN LATERAL (
            SELECT r.* FROM roster_review r WHERE r.year = $1 AND r.commune_code = c.code ORDER BY r.id DESC LIMIT 1) latest ON true
        LEFT JOIN LATERAL (
            SELECT min(r.confirmed_at) AS confirmed_at FROM roster_review r WHERE r.year = $1 AND r.commune_code = c.code) first ON true
        LEFT JOIN staff_account account ON latest.confirmed_by = 'staff:' || account.id
        WHERE $2 IS NULL OR c.code = $2
        ORDER BY c.code COLLATE "C"
        """;

    /// <summary>Where the review of a year stands in one commune, or in all when none is named.</summary>
    public async Task<List<ReviewState>> ListAsync(int year, string? communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ListAsync(connection, year, communeCode, cancellation);
    }

    /// <summary>Keeps a confirmation with its line of audit; saying the same again, nothing having changed since, adds nothing.</summary>
    public async Task ConfirmAsync(
        string communeCode, int year, RosterReview review, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, communeCode, cancellation);
        var before = (await ListAsync(connection, year, communeCode, cancellation)).Single();
        if (before.Latest == review && before.ChangesSince == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        await using var command = RosterSql.Command(connection, """
            INSERT INTO roster_review (commune_code, year, changed, decision_number, decision_date, note, confirmed_at, confirmed_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """);
        command.Parameters.AddText(communeCode);
        command.Parameters.Add(NpgsqlDbType.Integer, year);
        command.Parameters.Add(NpgsqlDbType.Boolean, review.Changed);
        command.Parameters.AddText(review.DecisionNumber);
        command.Parameters.Add(NpgsqlDbType.Date, review.DecisionDate);
        command.Parameters.AddText(review.Note);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now);
        command.Parameters.AddText(actor);
        await command.ExecuteNonQueryAsync(cancellation);
        await AuditLog.AppendAsync(connection, [Line(communeCode, year, review, actor)], now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<List<ReviewState>> ListAsync(
        NpgsqlConnection connection, int year, string? communeCode, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Select);
        command.Parameters.Add(NpgsqlDbType.Integer, year);
        command.Parameters.AddText(communeCode);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    private static ReviewState Read(NpgsqlDataReader row) => row.IsDBNull(2)
        ? new ReviewState(row.GetString(0), null, null, null, null, 0)
        : new ReviewState(
            row.GetString(0),
            row.GetFieldValue<DateTimeOffset>(1),
            row.GetFieldValue<DateTimeOffset>(2),
            row.Text(3),
            new RosterReview(row.GetBoolean(4), row.Text(5), row.Date(6), row.Text(7)),
            row.GetInt32(8));

    private static AuditEntry Line(string communeCode, int year, RosterReview review, string actor) =>
        new(actor, "roster.confirmed", communeCode)
        {
            CommuneCode = communeCode,
            After = new JsonObject
            {
                ["year"] = year,
                ["changed"] = review.Changed,
                ["decisionNumber"] = review.DecisionNumber,
                ["decisionDate"] = review.DecisionDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["note"] = review.Note,
            },
        };
}
