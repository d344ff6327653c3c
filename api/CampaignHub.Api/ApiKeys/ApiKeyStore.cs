using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.ApiKeys;

/// <summary>Keys of departments' own systems in PostgreSQL, kept as hashes. Every change is in the log of changes.</summary>
internal sealed class ApiKeyStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns = "id, name, department, created_at, last_used_at, revoked_at";

    /// <summary>Keys, newest first, from below the number <paramref name="before"/>.</summary>
    public async Task<List<ApiKeyResponse>> ListAsync(long? before, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"SELECT {Columns} FROM api_key WHERE $1 IS NULL OR id < $1 ORDER BY id DESC LIMIT $2");
        command.Parameters.Add(new() { Value = (object?)before ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, cancellation);
    }

    /// <summary>Makes a key.</summary>
    public async Task<ApiKeyResponse> CreateAsync(string name, string department, TokenHash hash, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"INSERT INTO api_key (token_hash, name, department, created_at, created_by) VALUES ($1, $2, $3, $4, $5) RETURNING {Columns}", connection);
        command.Parameters.Add(new() { Value = hash.ToArray() });
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = department });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = actor });
        var made = (await ReadAsync(command, cancellation)).Single();
        await AuditLog.AppendAsync(connection, [ApiKeyAudit.Creation(actor, made)], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return made;
    }

    /// <summary>Ends a key on every node; one that has ended stays as it is. Null when there is none of this number.</summary>
    public async Task<ApiKeyResponse?> RevokeAsync(long id, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var revoke = new NpgsqlCommand(
            $"UPDATE api_key SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL RETURNING {Columns}", connection);
        revoke.Parameters.Add(new() { Value = id });
        revoke.Parameters.Add(new() { Value = time.GetUtcNow() });
        revoke.Parameters.Add(new() { Value = actor });
        if ((await ReadAsync(revoke, cancellation)).SingleOrDefault() is not { } ended)
        {
            await using var find = new NpgsqlCommand($"SELECT {Columns} FROM api_key WHERE id = $1", connection);
            find.Parameters.Add(new() { Value = id });
            return (await ReadAsync(find, cancellation)).SingleOrDefault();
        }

        await AuditLog.AppendAsync(connection, [ApiKeyAudit.Revocation(actor, ended)], time.GetUtcNow(), cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return ended;
    }

    private static async Task<List<ApiKeyResponse>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var keys = new List<ApiKeyResponse>();
        while (await reader.ReadAsync(cancellation))
        {
            keys.Add(new ApiKeyResponse(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4),
                reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5)));
        }

        return keys;
    }
}
