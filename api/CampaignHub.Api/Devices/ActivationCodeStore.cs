using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Devices;

/// <summary>One-time activation codes in PostgreSQL, kept as hashes.</summary>
internal sealed class ActivationCodeStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private const string Outstanding = """
        SELECT c.id, c.team_code, c.member_number, c.created_at, a.display_name, c.expires_at
        FROM activation_code c JOIN team t ON t.code = c.team_code LEFT JOIN staff_account a ON c.created_by = 'staff:' || a.id
        WHERE c.used_at IS NULL AND c.revoked_at IS NULL AND c.expires_at > $1
        """;

    /// <summary>Makes one code per entry of the list.</summary>
    public async Task<ActivationCodeResponse[]> CreateAsync(
        IReadOnlyList<string> teamCodes, int? memberNumber, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var codes = teamCodes.Select(_ => ActivationCode.Create()).ToArray();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("""
            INSERT INTO activation_code (code_hash, team_code, member_number, created_by, created_at, expires_at)
            SELECT hash, team, $3, $4, $5, $6 FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS new (hash, team, place) ORDER BY place
            RETURNING id, code_hash
            """, connection);
        command.Parameters.Add(new() { Value = codes.Select(code => ActivationCode.HashOf(ActivationCode.Canonical(code)!)).ToArray() });
        command.Parameters.Add(new() { Value = teamCodes.ToArray() });
        command.Parameters.Add(new() { Value = (object?)memberNumber ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = actor });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lifetime });
        var ids = new Dictionary<TokenHash, long>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                ids.Add(TokenHash.FromBytes(reader.GetFieldValue<byte[]>(1)), reader.GetInt64(0));
            }
        }

        var made = codes.Zip(teamCodes, (code, team) => new ActivationCodeResponse(
            team, code, now + Lifetime, ids[TokenHash.OfText(ActivationCode.Canonical(code)!)], memberNumber)).ToArray();
        var log = made.Select(code => DeviceAudit.CodeCreated(actor, code.Id, code.TeamCode, memberNumber)).ToList();
        await AuditLog.AppendAsync(connection, log, now, cancellation);
        await transaction.CommitAsync(cancellation);
        return made;
    }

    /// <summary>True when one of the teams has members on its roster, but none active of this number.</summary>
    public async Task<bool> LacksMemberAsync(IEnumerable<string> teamCodes, int memberNumber, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("""
            SELECT EXISTS (
                SELECT FROM member WHERE team_code = ANY ($1)
                GROUP BY team_code HAVING NOT bool_or(number = $2 AND active))
            """);
        command.Parameters.Add(new() { Value = teamCodes.Distinct().ToArray() });
        command.Parameters.Add(new() { Value = memberNumber });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Codes that can still be used, by number.</summary>
    public async Task<List<OutstandingCodeResponse>> ListAsync(DeviceArea area, long after, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"""
            {Outstanding} AND c.team_code = coalesce($2, c.team_code) AND t.commune_code = coalesce($3, t.commune_code) AND c.id > $4
            ORDER BY c.id LIMIT $5
            """);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = (object?)area.TeamCode ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)area.CommuneCode ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, cancellation);
    }

    /// <summary>The code of this number if it can still be used.</summary>
    public async Task<OutstandingCodeResponse?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"{Outstanding} AND c.id = $2");
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = id });
        return (await ReadAsync(command, cancellation)).SingleOrDefault();
    }

    /// <summary>Takes an unused code back; false when a phone has been faster.</summary>
    public async Task<bool> RevokeAsync(OutstandingCodeResponse code, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            "UPDATE activation_code SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL",
            connection);
        command.Parameters.Add(new() { Value = code.Id });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = actor });
        if (await command.ExecuteNonQueryAsync(cancellation) == 0)
        {
            return false;
        }

        await AuditLog.AppendAsync(connection, [DeviceAudit.CodeRevoked(actor, code)], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<List<OutstandingCodeResponse>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var codes = new List<OutstandingCodeResponse>();
        while (await reader.ReadAsync(cancellation))
        {
            codes.Add(new OutstandingCodeResponse(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetInt32(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5)));
        }

        return codes;
    }
}
