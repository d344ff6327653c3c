using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.CampaignDays.Points;

/// <summary>A support point as it is kept.</summary>
internal sealed record Point(
    Guid Id,
    DateOnly Date,
    string CommuneCode,
    string? VillageCode,
    string Place,
    string Kind,
    TimeOnly From,
    TimeOnly To,
    string? InCharge,
    string? Phone,
    IReadOnlyList<string> Partners,
    bool Cancelled);

/// <summary>Support points in PostgreSQL, each change with its line of the audit; who is in charge lies in its personal part.</summary>
internal sealed class PointStore(NpgsqlDataSource database, TimeProvider time)
{
    private const int MostPoints = 5_000;

    private const string Select =
        """
        SELECT id, date, commune_code, village_code, place, kind, hours_from, hours_to, in_charge, phone, partners, cancelled FROM day_point
        """;

    private const string Upsert =
        """
        INSERT INTO day_point AS old
            (id, date, commune_code, village_code, place, kind, hours_from, hours_to, in_charge, phone, partners, cancelled, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (id) DO UPDATE
        SET village_code = excluded.village_code, place = excluded.place, kind = excluded.kind, hours_from = excluded.hours_from,
            hours_to = excluded.hours_to, in_charge = excluded.in_charge, phone = excluded.phone, partners = excluded.partners,
            cancelled = excluded.cancelled, changed_at = excluded.changed_at
        """;

    /// <summary>The points of a date, of one commune or (null) of all, by commune and hours; at most 5,000.</summary>
    public async Task<IReadOnlyList<Point>> ListAsync(DateOnly date, string? communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"{Select} WHERE date = $1 AND ($2 IS NULL OR commune_code = $2) ORDER BY commune_code, hours_from, place LIMIT {MostPoints}");
        command.Parameters.Add(NpgsqlDbType.Date, date);
        command.Parameters.AddText(communeCode);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    /// <summary>How many points there were from one date to another that took place.</summary>
    public async Task<int> CountAsync(DateOnly from, DateOnly to, string? communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection, "SELECT count(*)::int FROM day_point WHERE NOT cancelled AND date BETWEEN $1 AND $2 AND ($3 IS NULL OR commune_code = $3)");
        command.Parameters.Add(NpgsqlDbType.Date, from);
        command.Parameters.Add(NpgsqlDbType.Date, to);
        command.Parameters.AddText(communeCode);
        return (await RosterSql.ListAsync(command, row => row.GetInt32(0), cancellation))[0];
    }

    /// <summary>A point; null when there is none of this id.</summary>
    public async Task<Point?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, $"{Select} WHERE id = $1");
        command.Parameters.Add(NpgsqlDbType.Uuid, id);
        return (await RosterSql.ListAsync(command, Read, cancellation)).SingleOrDefault();
    }

    /// <summary>Adds or changes a point; durable when this returns.</summary>
    public async Task SaveAsync(Point? before, Point point, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await WriteAsync(connection, point, now, cancellation);
        var (old, fields) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(point));
        var (oldPerson, person) = RosterAudit.Differences(before is null ? null : PersonOf(before), PersonOf(point));
        var action = before is null ? "point.added" : point.Cancelled && !before.Cancelled ? "point.cancelled" : "point.changed";
        var line = new AuditEntry(actor, action, DayKeys.Of(point.Date))
        {
            CommuneCode = point.CommuneCode,
            Before = old,
            After = fields,
            PersonalBefore = oldPerson,
            PersonalAfter = person,
        };
        await AuditLog.AppendAsync(connection, [line], now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, Point point, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Upsert);
        var values = command.Parameters;
        values.Add(NpgsqlDbType.Uuid, point.Id);
        values.Add(NpgsqlDbType.Date, point.Date);
        values.AddText(point.CommuneCode);
        values.AddText(point.VillageCode);
        values.AddText(point.Place);
        values.AddText(point.Kind);
        values.Add(NpgsqlDbType.Time, point.From);
        values.Add(NpgsqlDbType.Time, point.To);
        values.AddText(point.InCharge);
        values.AddText(point.Phone);
        values.Add(NpgsqlDbType.Array | NpgsqlDbType.Text, point.Partners.ToArray());
        values.Add(NpgsqlDbType.Boolean, point.Cancelled);
        values.Add(NpgsqlDbType.TimestampTz, now);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static Point Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetFieldValue<DateOnly>(1),
        row.GetString(2),
        row.Text(3),
        row.GetString(4),
        row.GetString(5),
        row.GetFieldValue<TimeOnly>(6),
        row.GetFieldValue<TimeOnly>(7),
        row.Text(8),
        row.Text(9),
        row.GetFieldValue<string[]>(10),
        row.GetBoolean(11));

    private static JsonObject FieldsOf(Point point) => new()
    {
        ["place"] = point.Place,
        ["kind"] = point.Kind,
        ["villageCode"] = point.VillageCode,
        ["hours"] = $"{point.From:HH:mm}–{point.To:HH:mm}",
        ["partners"] = new JsonArray([.. point.Partners.Select(partner => JsonValue.Create(partner))]),
    };

    private static JsonObject PersonOf(Point point) => new() { ["contactName"] = point.InCharge, ["phone"] = point.Phone };
}
