using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Devices;

/// <summary>Turns one-time codes into devices, so that a lost answer costs a phone nothing.</summary>
internal sealed class DeviceActivation(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>How long the phone that used a code may ask for its token again.</summary>
    private static readonly TimeSpan RetryTime = TimeSpan.FromHours(24);

    /// <summary>
    /// Uses up a code and creates the device. Of two phones that send the same code at the same moment the second waits for the
    /// first one's row and then finds the code used. The codes of a dissolved team are as good as taken back.
    /// </summary>
    /// <param name="canonicalCode">The code in its canonical spelling.</param>
    /// <param name="deviceName">What the list of devices shows.</param>
    /// <param name="deviceKey">The phone's own secret, by which it is known when it asks again; optional.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Activation> ActivateAsync(
        string canonicalCode, string deviceName, string? deviceKey, CancellationToken cancellation)
    {
        var (code, key) = (ActivationCode.HashOf(canonicalCode), deviceKey is null ? null : TokenHash.OfText(deviceKey).ToArray());
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var done = await UseAsync(connection, code, deviceName, key, cancellation)
            ?? (key is null ? null : await RepeatAsync(connection, code, key, cancellation));
        if (done is null)
        {
            return await WhyNotAsync(connection, code, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return done;
    }

    private async Task<Activation.Done?> UseAsync(
        NpgsqlConnection connection, byte[] code, string deviceName, byte[]? key, CancellationToken cancellation)
    {
        var (token, tokenHash) = TokenHash.Create();
        var now = time.GetUtcNow();
        await using var command = new NpgsqlCommand("""
            WITH used AS (
                UPDATE activation_code SET used_at = $2
                WHERE code_hash = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2
                    AND EXISTS (SELECT FROM team WHERE code = activation_code.team_code AND active)
                RETURNING id, team_code, member_number)
            INSERT INTO device (token_hash, team_code, name, member_number, created_at, last_seen_at, code_id, key_hash)
            SELECT $3, team_code, $4, member_number, $2, $2, id, $5 FROM used
            RETURNING id, code_id, team_code, member_number
            """, connection);
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = tokenHash.ToArray() });
        command.Parameters.Add(new() { Value = deviceName });
        command.Parameters.Add(new() { Value = (object?)key ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
        AuditEntry activated;
        string team;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
            {
                return null;
            }

            team = reader.GetString(2);
            int? member = reader.IsDBNull(3) ? null : reader.GetInt32(3);
            activated = DeviceAudit.Activated(reader.GetInt64(0), reader.GetInt64(1), team, member);
        }

        await AuditLog.AppendAsync(connection, [activated], now, cancellation);
        return new Activation.Done(token, team);
    }

    private async Task<Activation.Done?> RepeatAsync(
        NpgsqlConnection connection, byte[] code, byte[] key, CancellationToken cancellation)
    {
        var (token, tokenHash) = TokenHash.Create();
        var now = time.GetUtcNow();
        await using var command = new NpgsqlCommand("""
            UPDATE device d SET token_hash = $3, last_seen_at = $4 FROM activation_code c
            WHERE c.code_hash = $1 AND d.code_id = c.id AND d.key_hash = $2 AND c.used_at > $5 AND d.revoked_at IS NULL
            RETURNING d.id, d.team_code
            """, connection);
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = key });
        command.Parameters.Add(new() { Value = tokenHash.ToArray() });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now - RetryTime });
        AuditEntry renewed;
        string team;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
            {
                return null;
            }

            team = reader.GetString(1);
            renewed = DeviceAudit.TokenRenewed(reader.GetInt64(0), team);
        }

        await AuditLog.AppendAsync(connection, [renewed], now, cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);
        return new Activation.Done(token, team, Repeated: true);
    }

    private static async Task<Activation> WhyNotAsync(NpgsqlConnection connection, byte[] code, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            SELECT CASE WHEN used_at IS NOT NULL THEN 'used'
                        WHEN revoked_at IS NOT NULL OR NOT team.active THEN 'revoked'
                        ELSE 'expired' END,
                   team_code
            FROM activation_code JOIN team ON team.code = activation_code.team_code WHERE code_hash = $1
            """, connection);
        command.Parameters.Add(new() { Value = code });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return new Activation.UnknownCode();
        }

        var team = reader.GetString(1);
        return reader.GetString(0) switch
        {
            "used" => new Activation.UsedCode(team),
            "revoked" => new Activation.RevokedCode(team),
            _ => new Activation.ExpiredCode(team),
        };
    }
}
