using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Ports;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.CampaignDays.Communes;

/// <summary>A commune's confirmation as it is kept.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="At">When, UTC.</param>
/// <param name="CheckIns">Records confirmed.</param>
/// <param name="People">Turns of people confirmed.</param>
/// <param name="Entries">Entries of the date in the commune at that moment.</param>
/// <param name="Note">What the commune wrote.</param>
internal sealed record Confirmation(string CommuneCode, DateTime At, long CheckIns, long People, long Entries, string? Note);

/// <summary>Confirmations of the communes, each with its line of the audit.</summary>
internal sealed class ConfirmationStore(NpgsqlDataSource database, [FromKeyedServices(RecordsClock.Key)] TimeProvider time)
{
    /// <summary>Reads the figures and keeps them in one statement, so that what is confirmed is what the ledger holds.</summary>
    private const string Upsert =
        """
        INSERT INTO day_confirmation (date, commune_code, at, check_ins, people, entries, note)
        SELECT $1, $2, $3, coalesce(sum(check_ins) FILTER (WHERE account = 1), 0), coalesce(sum(people) FILTER (WHERE account = 1), 0), count(*), $4
        FROM entry WHERE date = $1 AND commune_code = $2
        ON CONFLICT (date, commune_code) DO UPDATE
        SET at = excluded.at, check_ins = excluded.check_ins, people = excluded.people, entries = excluded.entries, note = excluded.note
        RETURNING check_ins, people, entries
        """;

    private const string Select = "SELECT commune_code, at, check_ins, people, entries, note FROM day_confirmation WHERE date = $1";

    /// <summary>The confirmations of a date by commune.</summary>
    public async Task<IReadOnlyDictionary<string, Confirmation>> ListAsync(DateOnly date, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Select);
        command.Parameters.Add(NpgsqlDbType.Date, date);
        var rows = await RosterSql.ListAsync(
            command,
            row => new Confirmation(row.GetString(0), row.GetDateTime(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.Text(5)),
            cancellation);
        return rows.ToDictionary(row => row.CommuneCode, StringComparer.Ordinal);
    }

    /// <summary>Entries of a date by commune, to see whether something came after a confirmation.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountEntriesAsync(DateOnly date, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, "SELECT commune_code, count(*) FROM entry WHERE date = $1 GROUP BY commune_code");
        command.Parameters.Add(NpgsqlDbType.Date, date);
        var rows = await RosterSql.ListAsync(command, row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), cancellation);
        return rows.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Confirms a commune's figures as they stand in the ledger; durable when this returns.</summary>
    public async Task<Confirmation> ConfirmAsync(
        DateOnly date, string communeCode, string? note, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var figures = await SaveAsync(connection, date, communeCode, note, now, cancellation);
        var line = new AuditEntry(actor, "day.confirmed", DayKeys.Of(date))
        {
            CommuneCode = communeCode,
            After = new JsonObject { ["checkIns"] = figures.CheckIns, ["people"] = figures.People, ["note"] = note },
        };
        await AuditLog.AppendAsync(connection, [line], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return figures;
    }

    private static async Task<Confirmation> SaveAsync(
        NpgsqlConnection connection, DateOnly date, string communeCode, string? note, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Upsert);
        command.Parameters.Add(NpgsqlDbType.Date, date);
        command.Parameters.AddText(communeCode);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now);
        command.Parameters.AddText(note);
        return (await RosterSql.ListAsync(
            command, row => new Confirmation(communeCode, now.UtcDateTime, row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), note), cancellation)).Single();
    }
}
