using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.CampaignDays.Communes;

/// <summary>In which communes a day is postponed, each change with its line of the audit.</summary>
internal sealed class PostponementStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Upsert =
        """
        INSERT INTO day_postponed (date, commune_code, reason, to_date, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (date, commune_code) DO UPDATE SET reason = excluded.reason, to_date = excluded.to_date, at = excluded.at
        """;

    /// <summary>Of one date, or (null) of every date; by date and commune.</summary>
    public async Task<ILookup<DateOnly, PostponementBody>> ListAsync(DateOnly? date, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection, "SELECT date, commune_code, reason, to_date FROM day_postponed WHERE $1 IS NULL OR date = $1 ORDER BY date, commune_code");
        command.Parameters.Add(NpgsqlDbType.Date, date);
        var rows = await RosterSql.ListAsync(
            command,
            row => (Date: row.GetFieldValue<DateOnly>(0), Body: new PostponementBody(row.GetString(1), row.GetString(2), row.Date(3))),
            cancellation);
        return rows.ToLookup(row => row.Date, row => row.Body);
    }

    /// <summary>Postpones the day in a commune, or changes why and to when; durable when this returns.</summary>
    public async Task SaveAsync(DateOnly date, PostponementBody body, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Upsert);
        command.Parameters.Add(NpgsqlDbType.Date, date);
        command.Parameters.AddText(body.CommuneCode);
        command.Parameters.AddText(body.Reason);
        command.Parameters.Add(NpgsqlDbType.Date, body.ToDate);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now);
        await command.ExecuteNonQueryAsync(cancellation);
        var line = new AuditEntry(actor, "day.postponed", DayKeys.Of(date))
        {
            CommuneCode = body.CommuneCode,
            After = new JsonObject { ["reason"] = body.Reason, ["toDate"] = body.ToDate is { } to ? DayKeys.Of(to) : null },
        };
        await AuditLog.AppendAsync(connection, [line], now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The commune goes out after all; durable when this returns. Where it was not postponed, nothing changes.</summary>
    public async Task RemoveAsync(DateOnly date, string communeCode, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(connection, "DELETE FROM day_postponed WHERE date = $1 AND commune_code = $2");
        command.Parameters.Add(NpgsqlDbType.Date, date);
        command.Parameters.AddText(communeCode);
        if (await command.ExecuteNonQueryAsync(cancellation) == 0)
        {
            return;
        }

        var line = new AuditEntry(actor, "day.resumed", DayKeys.Of(date)) { CommuneCode = communeCode };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
