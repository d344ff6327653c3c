using CampaignHub.Api.Access;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Devices;

/// <summary>Devices and the codes that activate them, in PostgreSQL.</summary>
internal sealed class DeviceStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns = "id, team_code, name, member_number, created_at, revoked_at";
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromDays(14);

    /// <summary>Makes one code per entry of the list.</summary>
    public async Task<ActivationCodeResponse[]> CreateCodesAsync(
        IReadOnlyList<string> teamCodes, int? memberNumber, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var codes = teamCodes.Select(team => new ActivationCodeResponse(team, ActivationCode.Create(), now + CodeLifetime)).ToArray();
        await using var command = database.CreateCommand("""
            INSERT INTO activation_code (code_hash, team_code, member_number, created_by, created_at, expires_at)
            SELECT hash, team, $3, $4, $5, $6 FROM unnest($1::bytea[], $2::text[]) AS new (hash, team)
            """);
        command.Parameters.Add(new() { Value = codes.Select(code => HashOf(ActivationCode.Canonical(code.Code)!)).ToArray() });
        command.Parameters.Add(new() { Value = codes.Select(code => code.TeamCode).ToArray() });
        command.Parameters.Add(new() { Value = (object?)memberNumber ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = actor });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + CodeLifetime });
        await command.ExecuteNonQueryAsync(cancellation);
        return codes;
    }

    /// <summary>
    /// Uses up a code and creates the device, in one statement: of two phones that send the same code at the same moment the
    /// second waits for the first one's row and then finds the code used.
    /// </summary>
    public async Task<Activation> ActivateAsync(string canonicalCode, string deviceName, CancellationToken cancellation)
    {
        var (token, tokenHash) = TokenHash.Create();
        await using var command = database.CreateCommand("""
            WITH used AS (
                UPDATE activation_code SET used_at = $2 WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2
                RETURNING team_code, member_number)
            INSERT INTO device (token_hash, team_code, name, member_number, created_at)
            SELECT $3, team_code, $4, member_number, $2 FROM used
            RETURNING team_code
            """);
        command.Parameters.Add(new() { Value = HashOf(canonicalCode) });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = tokenHash.ToArray() });
        command.Parameters.Add(new() { Value = deviceName });
        return await command.ExecuteScalarAsync(cancellation) is string team
            ? new Activation.Done(token, team)
            : await WhyNotAsync(canonicalCode, cancellation);
    }

    /// <summary>The device of this number, revoked or not.</summary>
    public async Task<DeviceResponse?> FindAsync(long deviceId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"SELECT {Columns} FROM device WHERE id = $1");
        command.Parameters.Add(new() { Value = deviceId });
        return (await ReadAsync(command, cancellation)).SingleOrDefault();
    }

    /// <summary>Devices of a team by number, revoked ones too.</summary>
    public async Task<List<DeviceResponse>> ListAsync(string teamCode, long after, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"SELECT {Columns} FROM device WHERE team_code = $1 AND id > $2 ORDER BY id LIMIT $3");
        command.Parameters.Add(new() { Value = teamCode });
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, cancellation);
    }

    /// <summary>Ends a device's token on every node within seconds; revoking twice changes nothing.</summary>
    public async Task RevokeAsync(long deviceId, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            "UPDATE device SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL", connection);
        command.Parameters.Add(new() { Value = deviceId });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = actor });
        if (await command.ExecuteNonQueryAsync(cancellation) > 0)
        {
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
                reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5)));
        }

        return devices;
    }

    private async Task<Activation> WhyNotAsync(string canonicalCode, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT used_at IS NOT NULL FROM activation_code WHERE code_hash = $1");
        command.Parameters.Add(new() { Value = HashOf(canonicalCode) });
        return await command.ExecuteScalarAsync(cancellation) switch
        {
            true => new Activation.UsedCode(),
            false => new Activation.ExpiredCode(),
            _ => new Activation.UnknownCode(),
        };
    }

    private static byte[] HashOf(string canonicalCode) => TokenHash.OfCode(canonicalCode).ToArray();
}
