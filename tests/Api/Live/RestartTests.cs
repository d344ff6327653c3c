using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests.Live;

/// <summary>What was recorded before a restart is there after it, today's and past days', and frames go on above.</summary>
public sealed class RestartTests(PostgresServer postgres)
{
    [Fact]
    public async Task Totals_identity_and_frame_numbers_survive_a_restart()
    {
        await using var first = new ApiServer(postgres);
        await first.InitializeAsync();
        var team = await first.Arrange.TeamAsync("22918-001");
        var token = (await first.Arrange.DeviceAsync(team)).Token;
        var past = Sample.Today.AddDays(-10);
        var items = new[]
        {
            Sample.CheckIn(team),
            Sample.CheckIn(team, item => item["occurredAt"] = $"{past.Text()}T08:00:00+07:00"),
        };
        Assert.All(await first.Client(token).SendAsync(items), answer => Assert.Equal("accepted", answer.Outcome()));
        var before = await SnapshotAsync(first);

        await using var second = new ApiServer(postgres) { Existing = first };
        await first.StopAsync();
        await second.InitializeAsync();

        var after = await SnapshotAsync(second);
        Assert.True(after.Number("sequence") > before.Number("sequence"));
        Assert.Equal(1, after.GetProperty("province").Number("checkIns"));
        var device = second.Client(token);
        Assert.Equal(1, (await device.TeamTotalsAsync(team, past)).Number("checkIns"));
        Assert.Equal(["duplicate", "duplicate"], (await device.SendAsync(items)).Select(Sample.Outcome));
    }

    private static async Task<System.Text.Json.JsonElement> SnapshotAsync(ApiServer server)
    {
        await using var hub = await HubConnection.OpenAsync(server.Address, await server.Arrange.SessionAsync(Role.CommandCentre));
        return await hub.CallAsync("WatchProvince", Sample.Today.Text());
    }
}
