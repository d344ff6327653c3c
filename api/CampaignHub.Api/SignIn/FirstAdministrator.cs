using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;

namespace CampaignHub.Api.SignIn;

/// <summary>At the first start, the account that everything else is set up with.</summary>
internal sealed class FirstAdministrator(NpgsqlDataSource database, StaffAccounts accounts, Passwords passwords, TimeProvider time)
{
    public const string UserName = "admin";

    /// <summary>Creates the account and returns its one-time password; null when there is an administrator already.</summary>
    public async Task<string?> CreateIfMissingAsync(CancellationToken cancellation)
    {
        if (await accounts.HasAdministratorAsync(cancellation))
        {
            return null;
        }

        var password = Passwords.Generate();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var account = new NewStaffAccount(UserName, "Quản trị hệ thống", Role.Administrator, passwords.Hash(password))
        {
            MustChangePassword = true,
        };
        var now = time.GetUtcNow();
        await StaffAccounts.SaveAsync(connection, account, now, cancellation);
        await AuditLog.AppendAsync(connection, [await CreationAsync(connection, cancellation)], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return password;
    }

    private static async Task<AuditEntry> CreationAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT id FROM staff_account WHERE user_name = $1", connection);
        command.Parameters.Add(new() { Value = UserName });
        return new AuditEntry(AuditEntry.System, "account.created", $"account:{await command.ExecuteScalarAsync(cancellation)}")
        {
            After = new() { ["role"] = Roles.NameOf(Role.Administrator) },
            PersonalAfter = new() { ["userName"] = UserName },
        };
    }
}
