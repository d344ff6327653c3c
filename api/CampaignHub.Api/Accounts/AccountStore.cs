using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Accounts;

/// <summary>Staff accounts in PostgreSQL, as administrators look after them. Every change is in the log of changes.</summary>
internal sealed class AccountStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns = """
        id, user_name, display_name, role, commune_code, department, must_change_password AND NOT demo,
        created_at, last_sign_in_at, disabled_at
        """;

    /// <summary>Accounts by user name, from behind <paramref name="after"/>.</summary>
    public async Task<List<AccountResponse>> ListAsync(AccountFilter filter, string? after, int limit, CancellationToken cancellation)
    {
        // The text is looked for here, where letters can be told from their marks; an installation has hundreds of accounts.
        await using var command = database.CreateCommand($"""
            SELECT {Columns} FROM staff_account
            WHERE role = coalesce($1, role) AND ($2 IS NULL OR commune_code = $2) AND ($3 IS NULL OR (disabled_at IS NOT NULL) = $3)
                AND lower(user_name) COLLATE "C" > lower($4) ORDER BY lower(user_name) COLLATE "C"
            """);
        Add(command, filter.Role, NpgsqlDbType.Text);
        Add(command, filter.CommuneCode, NpgsqlDbType.Text);
        Add(command, filter.Disabled, NpgsqlDbType.Boolean);
        Add(command, after ?? "", NpgsqlDbType.Text);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var accounts = new List<AccountResponse>();
        while (accounts.Count < limit && await reader.ReadAsync(cancellation))
        {
            if (Read(reader) is var account && filter.Finds(account))
            {
                accounts.Add(account);
            }
        }

        return accounts;
    }

    /// <summary>Whether there is an account of this number.</summary>
    public async Task<bool> ExistsAsync(long id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT EXISTS (SELECT FROM staff_account WHERE id = $1)");
        command.Parameters.Add(new() { Value = id });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Creates an account whose first password is to be changed.</summary>
    public async Task<AccountChange> CreateAsync(
        string userName, AccountDraft draft, string passwordHash, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand($"""
            INSERT INTO staff_account
                (user_name, display_name, role, commune_code, department, password_hash, must_change_password, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, true, $7) ON CONFLICT (lower(user_name)) DO NOTHING RETURNING {Columns}
            """, connection);
        Add(command, userName, NpgsqlDbType.Text);
        Add(command, draft.DisplayName, NpgsqlDbType.Text);
        Add(command, Roles.NameOf(draft.Role), NpgsqlDbType.Text);
        Add(command, draft.CommuneCode, NpgsqlDbType.Text);
        Add(command, draft.Department, NpgsqlDbType.Text);
        Add(command, passwordHash, NpgsqlDbType.Text);
        Add(command, time.GetUtcNow(), NpgsqlDbType.TimestampTz);
        if (await ReadOneAsync(command, cancellation) is not { } account)
        {
            return new AccountChange.NameTaken();
        }

        await AuditLog.AppendAsync(connection, [AccountAudit.Creation(actor, account)], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return new AccountChange.Done(account);
    }

    /// <summary>New name, role and scope.</summary>
    public Task<AccountChange> ChangeAsync(long id, AccountDraft draft, string actor, CancellationToken cancellation) => EditAsync(
        id,
        actor,
        "account.changed",
        account => account with
        {
            DisplayName = draft.DisplayName,
            Role = Roles.NameOf(draft.Role),
            CommuneCode = draft.CommuneCode,
            Department = draft.Department,
        },
        newHash: null,
        cancellation);

    /// <summary>Nobody can sign in with the account any more; its sessions end.</summary>
    public Task<AccountChange> DisableAsync(long id, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return EditAsync(
            id, actor, "account.disabled", account => account with { DisabledAt = account.DisabledAt ?? now }, newHash: null, cancellation);
    }

    /// <summary>The account can be used again, with the password it had.</summary>
    public Task<AccountChange> EnableAsync(long id, string actor, CancellationToken cancellation) => EditAsync(
        id, actor, "account.enabled", account => account with { DisabledAt = null }, newHash: null, cancellation);

    /// <summary>A new password, to be changed at the next sign-in; the account's sessions end.</summary>
    public Task<AccountChange> ResetPasswordAsync(long id, string newHash, string actor, CancellationToken cancellation) => EditAsync(
        id, actor, "account.password-reset", account => account with { MustChangePassword = true }, newHash, cancellation);

    private async Task<AccountChange> EditAsync(
        long id,
        string actor,
        string action,
        Func<AccountResponse, AccountResponse> edit,
        string? newHash,
        CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var administrators = await LockAdministratorsAsync(connection, cancellation);
        await using var find = new NpgsqlCommand($"SELECT {Columns} FROM staff_account WHERE id = $1 FOR UPDATE", connection);
        Add(find, id, NpgsqlDbType.Bigint);
        if (await ReadOneAsync(find, cancellation) is not { } before)
        {
            return new AccountChange.Unknown();
        }

        var after = edit(before);
        if (administrators is [var last] && last == id && !IsActiveAdministrator(after))
        {
            return new AccountChange.LastAdministrator();
        }

        if (after == before && newHash is null)
        {
            return new AccountChange.Done(before);
        }

        var changed = await WriteAsync(connection, after, newHash, cancellation);
        await AuditLog.AppendAsync(connection, [AccountAudit.Change(actor, action, before, changed)], time.GetUtcNow(), cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return new AccountChange.Done(changed);
    }

    private static bool IsActiveAdministrator(AccountResponse account) =>
        account.Role == Roles.NameOf(Role.Administrator) && account.DisabledAt is null;

    /// <summary>In one order, held until the change is done: two administrators cannot take the right from each other at once.</summary>
    private static async Task<List<long>> LockAdministratorsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT id FROM staff_account WHERE role = 'administrator' AND disabled_at IS NULL ORDER BY id FOR UPDATE", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<long>();
        while (await reader.ReadAsync(cancellation))
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private static async Task<AccountResponse> WriteAsync(
        NpgsqlConnection connection, AccountResponse account, string? newHash, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            WITH ended AS (DELETE FROM staff_session WHERE account_id = $1 AND ($6 IS NOT NULL OR $7 IS NOT NULL))
            UPDATE staff_account SET display_name = $2, role = $3, commune_code = $4, department = $5, disabled_at = $6,
                password_hash = coalesce($7, password_hash), must_change_password = must_change_password OR $8
            WHERE id = $1 RETURNING {Columns}
            """, connection);
        Add(command, account.Id, NpgsqlDbType.Bigint);
        Add(command, account.DisplayName, NpgsqlDbType.Text);
        Add(command, account.Role, NpgsqlDbType.Text);
        Add(command, account.CommuneCode, NpgsqlDbType.Text);
        Add(command, account.Department, NpgsqlDbType.Text);
        Add(command, account.DisabledAt, NpgsqlDbType.TimestampTz);
        Add(command, newHash, NpgsqlDbType.Text);
        Add(command, account.MustChangePassword, NpgsqlDbType.Boolean);
        return (await ReadOneAsync(command, cancellation))!;
    }

    private static async Task<AccountResponse?> ReadOneAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    private static AccountResponse Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.IsDBNull(4) ? null : reader.GetString(4),
        reader.IsDBNull(5) ? null : reader.GetString(5),
        reader.GetBoolean(6),
        reader.GetFieldValue<DateTimeOffset>(7),
        reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8),
        reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9));

    private static void Add(NpgsqlCommand command, object? value, NpgsqlDbType type) =>
        command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
}
