using CampaignHub.Api.Access;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests;

public sealed class DeviceOverviewTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/v1/devices/overview";

    [Fact]
    public async Task Every_commune_is_there_with_its_teams_phones_and_open_codes()
    {
        var (first, second) = (await server.Arrange.TeamAsync("24823-001"), await server.Arrange.TeamAsync("24823-002"));
        var retired = await server.Arrange.TeamAsync("24823-003");
        await server.Arrange.DeviceAsync(first);
        await server.Arrange.DeviceAsync(first);
        var (lost, _) = await server.Arrange.DeviceAsync(second);
        await server.Arrange.DeviceAsync(retired);
        await RunAsync($"UPDATE team SET active = false WHERE code = '{retired}'");
        await RunAsync($"UPDATE device SET revoked_at = now() WHERE id = {lost}");
        await RunAsync("UPDATE device SET last_seen_at = now() - interval '8 days' WHERE team_code = '24823-001'");
        await RunAsync("UPDATE device SET last_seen_at = now() WHERE id = (SELECT min(id) FROM device WHERE team_code = '24823-001')");
        var administrator = await server.StaffAsync(Role.Administrator);
        await administrator.PostAsync("/api/v1/devices/activation-codes", new { teamCodes = new[] { first, second, second } }).JsonAsync();

        var items = (await administrator.FetchAsync(Path).JsonAsync()).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(124, items.Count);
        var commune = items.Single(item => item.GetProperty("communeCode").GetString() == "24823");
        Assert.Equal(2, commune.GetProperty("teams").GetInt64());
        Assert.Equal(1, commune.GetProperty("teamsWithPhone").GetInt64());
        Assert.Equal(2, commune.GetProperty("phones").GetInt64());
        Assert.Equal(1, commune.GetProperty("seenInAWeek").GetInt64());
        Assert.Equal(3, commune.GetProperty("openCodes").GetInt64());
        var empty = items.Single(item => item.GetProperty("communeCode").GetString() == "22918");
        Assert.Equal(0, empty.GetProperty("teams").GetInt64());
    }

    [Fact]
    public async Task Others_are_refused() =>
        await (await server.StaffAsync(Role.CommuneOfficer, "24823")).FetchAsync(Path).ProblemAsync(403, "forbidden");

    private async Task RunAsync(string sql)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
