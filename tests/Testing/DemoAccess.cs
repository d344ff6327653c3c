namespace CampaignHub.Testing;

/// <summary>The demonstration's accounts and devices, as the server writes them to <c>demo/credentials.json</c>.</summary>
public sealed record DemoAccess(IReadOnlyList<DemoAccess.Account> Staff, IReadOnlyList<DemoAccess.Device> Devices)
{
    /// <summary>The first account of a role.</summary>
    public Account Of(string role) => Staff.First(account => account.Role == role);

    /// <summary>Somebody who can sign in.</summary>
    public sealed record Account(string UserName, string Password, string Role, string? CommuneCode);

    /// <summary>A team's phone that is activated already.</summary>
    public sealed record Device(string TeamCode, string Token);
}
