using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.Audit;

namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>Somebody who sends requests. What is sent may end the own session, so there is a new one when it is gone.</summary>
/// <param name="Name">As the failure names it.</param>
/// <param name="IsOfCommune">Must learn nothing of another commune.</param>
/// <param name="SignInAsync">Gives a token; null for none.</param>
internal sealed record FuzzCaller(string Name, bool IsOfCommune, Func<Task<string?>> SignInAsync)
{
    private const string Own = "24805";

    /// <summary>The token of the moment.</summary>
    public string? Token { get; private set; }

    /// <summary>Everybody there is.</summary>
    public static IReadOnlyList<FuzzCaller> All(ApiServer server) =>
    [
        new("nobody", true, () => Task.FromResult<string?>(null)),
        new("wrong token", true, () => Task.FromResult<string?>("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
        new("device", true, () => DeviceTokenAsync(server)),
        new("officer", true, async () => await server.Arrange.SessionAsync(Role.CommuneOfficer, Own)),
        new("commune viewer", true, async () => await server.Arrange.SessionAsync(Role.Viewer, Own)),
        new("province viewer", false, async () => await server.Arrange.SessionAsync(Role.Viewer)),
        new("department", false, async () => await server.Arrange.SessionAsync(Role.Department)),
        new("command centre", false, async () => await server.Arrange.SessionAsync(Role.CommandCentre)),
        new("administrator", false, async () => await server.Arrange.SessionAsync(Role.Administrator)),
    ];

    /// <summary>What is sent may also dissolve the team, and a dissolved team gets no new phone.</summary>
    private static async Task<string?> DeviceTokenAsync(ApiServer server)
    {
        await server.SqlAsync("UPDATE team SET active = true, retired_on = NULL WHERE code = '24805-001'");
        return (await server.Arrange.DeviceAsync("24805-001")).Token;
    }

    /// <summary>Signs in, for the first time or again.</summary>
    public async Task RenewAsync() => Token = await SignInAsync();
}
