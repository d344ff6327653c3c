using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.SignIn;

/// <summary>Staff sessions in PostgreSQL.</summary>
internal sealed class SessionStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Keeps a session; the account's expired ones go with it.</summary>
    public async Task OpenAsync(long accountId, TokenHash token, DateTimeOffset expiresAt, string? client, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var batch = database.CreateBatch();
        Add(batch, "DELETE FROM staff_session WHERE account_id = $1 AND expires_at <= $2", accountId, now);
        Add(batch, "UPDATE staff_account SET last_sign_in_at = $2 WHERE id = $1", accountId, now);
        Add(
            batch,
            "INSERT INTO staff_session (account_id, created_at, token_hash, expires_at, client) VALUES ($1, $2, $3, $4, $5)",
            accountId,
            now,
            token.ToArray(),
            expiresAt,
            client);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends a session on every node, at its owner's wish.</summary>
    public async Task CloseAsync(TokenHash token, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("DELETE FROM staff_session WHERE token_hash = $1", connection);
        command.Parameters.Add(new() { Value = token.ToArray() });
        if (await command.ExecuteNonQueryAsync(cancellation) > 0)
        {
            await AccessRevision.BumpAsync(connection, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Sessions in force of an account, newest first, from below the number <paramref name="before"/>.</summary>
    public async Task<List<SessionResponse>> ListAsync(
        long accountId, TokenHash? current, long? before, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("""
            SELECT id, created_at, last_used_at, expires_at, client, token_hash FROM staff_session
            WHERE account_id = $1 AND expires_at > $2 AND id < $3 ORDER BY id DESC LIMIT $4
            """);
        command.Parameters.Add(new() { Value = accountId });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = before ?? long.MaxValue });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sessions = new List<SessionResponse>();
        while (await reader.ReadAsync(cancellation))
        {
            var openedAt = reader.GetFieldValue<DateTimeOffset>(1);
            sessions.Add(new SessionResponse(
                reader.GetInt64(0),
                openedAt,
                reader.IsDBNull(2) ? openedAt : reader.GetFieldValue<DateTimeOffset>(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                reader.IsDBNull(4) ? null : reader.GetString(4),
                TokenHash.FromBytes(reader.GetFieldValue<byte[]>(5)) == current));
        }

        return sessions;
    }

    /// <summary>Ends one session, of this account or of anybody; false when there is none.</summary>
    public Task<bool> RevokeAsync(long sessionId, long? accountId, string actor, CancellationToken cancellation) => RevokeAsync(
        "DELETE FROM staff_session WHERE id = $1 AND account_id = coalesce($2, account_id) RETURNING account_id",
        actor,
        [new() { Value = sessionId }, new() { Value = (object?)accountId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint }],
        cancellation);

    /// <summary>Ends all sessions of an account but <paramref name="except"/>; false when there were none.</summary>
    public Task<bool> RevokeAllAsync(long accountId, TokenHash? except, string actor, CancellationToken cancellation) => RevokeAsync(
        "DELETE FROM staff_session WHERE account_id = $1 AND token_hash <> $2 RETURNING account_id",
        actor,
        [new() { Value = accountId }, new() { Value = except?.ToArray() ?? [] }],
        cancellation);

    private async Task<bool> RevokeAsync(string sql, string actor, NpgsqlParameter[] parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"WITH ended AS ({sql}) SELECT ended.account_id, a.commune_code, count(*) " +
            "FROM ended JOIN staff_account a ON a.id = ended.account_id GROUP BY ended.account_id, a.commune_code",
            connection);
        command.Parameters.AddRange(parameters);
        AuditEntry revoked;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
            {
                return false;
            }

            revoked = new AuditEntry(actor, "account.sessions-ended", $"account:{reader.GetInt64(0)}")
            {
                CommuneCode = reader.IsDBNull(1) ? null : reader.GetString(1),
                Before = new() { ["sessions"] = reader.GetInt64(2) },
            };
        }

        await AuditLog.AppendAsync(connection, [revoked], time.GetUtcNow(), cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static void Add(NpgsqlBatch batch, string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value ?? DBNull.Value }).ToArray());
        batch.BatchCommands.Add(command);
    }
}
