using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Api;

/// <summary>The staff of a server, each signed in once per command.</summary>
public sealed class StaffDesk(Uri server, Credentials credentials) : IDisposable
{
    private readonly Dictionary<string, StaffClient> _signedIn = new(StringComparer.Ordinal);

    public Credentials Credentials => credentials;

    public Task<StaffClient> ProvinceAsync(CancellationToken cancellation) => AsAsync(credentials.ProvinceAccount, cancellation);

    /// <summary>Everybody of a role.</summary>
    /// <exception cref="UsageException">Nobody has it.</exception>
    public async Task<IReadOnlyList<(StaffAccount Account, StaffClient Client)>> OfRoleAsync(string role, CancellationToken cancellation)
    {
        var all = new List<(StaffAccount, StaffClient)>();
        foreach (var account in credentials.Staff.Where(account => account.Role == role))
            all.Add((account, await AsAsync(account, cancellation)));
        return all.Count > 0 ? all : throw new UsageException($"The credentials have no account of the role {role}.");
    }

    public async Task<ServerFacts> FactsAsync(CancellationToken cancellation) =>
        await (await OfRoleAsync("administrator", cancellation))[0].Client.FactsAsync(cancellation);

    public void Dispose()
    {
        foreach (var client in _signedIn.Values)
            client.Dispose();
    }

    private async Task<StaffClient> AsAsync(StaffAccount account, CancellationToken cancellation)
    {
        if (!_signedIn.TryGetValue(account.UserName, out var client))
            _signedIn[account.UserName] = client = await StaffClient.SignInAsync(server, account, cancellation);
        return client;
    }
}
