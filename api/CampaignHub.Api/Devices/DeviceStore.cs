using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Devices;

/// <summary>Devices in PostgreSQL, as those look after them who hand them out.</summary>
internal sealed class DeviceStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Devices = """
        SELECT d.id, d.team_code, d.name, d.member_number, d.created_at, maker.display_name, d.last_seen_at,
            d.revoked_at, ender.display_name, d.revoked_reason, d.unsent, d.oldest_at, d.page_version, d.state_at
        FROM device d JOIN team t ON t.code = d.team_code
            LEFT JOIN activation_code c ON c.id = d.code_id
            LEFT JOIN staff_account maker ON c.created_by = 'staff:' || maker.id
            LEFT JOIN staff_account ender ON d.revoked_by = 'staff:' || ender.id
        """;

    /// <summary>The device of this number, revoked or not.</summary>
    public async Task<DeviceResponse?> FindAsync(long deviceId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"{Devices} WHERE d.id = $1");
        command.Parameters.Add(new() { Value = deviceId });
        return (await ReadAsync(command, cancellation)).SingleOrDefault();
    }

    /// <summary>Devices by number: all, or only revoked ones, or only those in use.</summary>
    public async Task<List<DeviceResponse>> ListAsync(
        DeviceArea area, bool? revoked, long after, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"""
            {Devices} WHERE d.team_code = coalesce($1, d.team_code) AND t.commune_code = coalesce($2, t.commune_code)
                AND ($3 IS NULL OR (d.revoked_at IS NOT NULL) = $3) AND d.id > $4
            ORDER BY d.id LIMIT $5
            """);
        command.Parameters.Add(new() { Value = (object?)area.TeamCode ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)area.CommuneCode ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)revoked ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean });
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, cancellation);
    }

    /// <summary>Keeps what a phone says of itself, in place of what it said before.</summary>
    public async Task SaveStateAsync(long deviceId, DeviceStateRequest state, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "UPDATE device SET unsent = $2, oldest_at = $3, page_version = $4, state_at = $5 WHERE id = $1");
        command.Parameters.Add(new() { Value = deviceId });
        command.Parameters.Add(new() { Value = state.Unsent!.Value });
        command.Parameters.Add(new() { Value = (object?)state.OldestAt?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = state.Version! });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends a device's token on every node within seconds; revoking twice changes nothing.</summary>
    public async Task RevokeAsync(long deviceId, string? reason, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("""
            UPDATE device SET revoked_at = $2, revoked_by = $3, revoked_reason = $4 WHERE id = $1 AND revoked_at IS NULL RETURNING team_code
            """, connection);
        command.Parameters.Add(new() { Value = deviceId });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = actor });
        command.Parameters.Add(new() { Value = (object?)reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        if (await command.ExecuteScalarAsync(cancellation) is string team)
        {
            await AuditLog.AppendAsync(connection, [DeviceAudit.Revoked(actor, deviceId, team, reason)], now, cancellation);
            await AccessRevision.BumpAsync(connection, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<List<DeviceResponse>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var devices = new List<DeviceResponse>();
        while (await reader.ReadAsync(cancellation))
        {
            devices.Add(new DeviceResponse(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetInt32(3),
                reader.GetFieldValue<DateTimeOffset>(4),
                reader.IsDBNull(5) ? null : reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6),
                reader.IsDBNull(7) ? null : reader.GetFieldValue<DateTimeOffset>(7),
                reader.IsDBNull(8) ? null : reader.GetString(8),
                reader.IsDBNull(9) ? null : reader.GetString(9),
                reader.IsDBNull(10) ? null : reader.GetInt32(10),
                reader.IsDBNull(11) ? null : reader.GetFieldValue<DateTimeOffset>(11),
                reader.IsDBNull(12) ? null : reader.GetString(12),
                reader.IsDBNull(13) ? null : reader.GetFieldValue<DateTimeOffset>(13)));
        }

        return devices;
    }
}
