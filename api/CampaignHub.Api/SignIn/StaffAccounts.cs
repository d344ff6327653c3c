using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.SignIn;

/// <summary>Staff accounts in PostgreSQL, as signing in needs them.</summary>
internal sealed class StaffAccounts(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The account of this name, upper and lower case alike, unless it is disabled.</summary>
    public async Task<StaffAccount?> FindAsync(string userName, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("""
            SELECT id, user_name, display_name, role, commune_code, department, password_hash, must_change_password AND NOT demo
            FROM staff_account WHERE lower(user_name) = lower($1) AND disabled_at IS NULL
            """);
        command.Parameters.Add(new() { Value = userName });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return !await reader.ReadAsync(cancellation) ? null : new StaffAccount(
            reader.GetInt64(0),
            reader.GetString(1),
            reader.GetString(2),
            Roles.Parse(reader.GetString(3)),
            reader.IsDBNull(4) ? null : reader.GetString(4),
            reader.IsDBNull(5) ? null : reader.GetString(5),
            reader.GetString(6))
        {
            MustChangePassword = reader.GetBoolean(7),
        };
    }

    /// <summary>True when somebody can already look after the installation.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT EXISTS (SELECT FROM staff_account WHERE role = 'administrator')");
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Creates an account, or gives an existing one of this name a new password and place.</summary>
    public static async Task SaveAsync(
        NpgsqlConnection connection, NewStaffAccount account, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            INSERT INTO staff_account
                (user_name, display_name, role, commune_code, department, password_hash, must_change_password, demo, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (lower(user_name)) DO UPDATE
            SET display_name = excluded.display_name, role = excluded.role, commune_code = excluded.commune_code,
                department = excluded.department, password_hash = excluded.password_hash
            """, connection);
        command.Parameters.Add(new() { Value = account.UserName });
        command.Parameters.Add(new() { Value = account.DisplayName });
        command.Parameters.Add(new() { Value = Roles.NameOf(account.Role) });
        command.Parameters.Add(new() { Value = (object?)account.CommuneCode ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)account.Department ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = account.PasswordHash });
        command.Parameters.Add(new() { Value = account.MustChangePassword });
        command.Parameters.Add(new() { Value = account.Demo });
        command.Parameters.Add(new() { Value = now });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Keeps the same password under a new hash, unless the password has been changed meanwhile.</summary>
    public async Task RehashAsync(long accountId, string oldHash, string newHash, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "UPDATE staff_account SET password_hash = $3 WHERE id = $1 AND password_hash = $2");
        command.Parameters.Add(new() { Value = accountId });
        command.Parameters.Add(new() { Value = oldHash });
        command.Parameters.Add(new() { Value = newHash });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// A new password chosen by the account's owner; ends the account's sessions but the one it was chosen in. False when the
    /// password has been changed meanwhile.
    /// </summary>
    public async Task<bool> ChangePasswordAsync(StaffAccount account, string newHash, TokenHash session, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "UPDATE staff_account SET password_hash = $3, must_change_password = false WHERE id = $1 AND password_hash = $2")
        {
            Parameters = { new() { Value = account.Id }, new() { Value = account.PasswordHash }, new() { Value = newHash } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DELETE FROM staff_session WHERE account_id = $1 AND token_hash <> $2")
        {
            Parameters = { new() { Value = account.Id }, new() { Value = session.ToArray() } },
        });
        await batch.ExecuteNonQueryAsync(cancellation);
        if (batch.BatchCommands[0].RecordsAffected == 0)
        {
            return false;
        }

        var change = new AuditEntry($"staff:{account.Id}", "account.password-changed", $"account:{account.Id}")
        {
            CommuneCode = account.CommuneCode,
        };
        await AuditLog.AppendAsync(connection, [change], time.GetUtcNow(), cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
