using CampaignHub.Api.Access;
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
        var account = new NewStaffAccount(UserName, "Quản trị hệ thống", Role.Administrator, passwords.Hash(password))
        {
            MustChangePassword = true,
        };
        await StaffAccounts.SaveAsync(connection, account, time.GetUtcNow(), cancellation);
        return password;
    }
}
