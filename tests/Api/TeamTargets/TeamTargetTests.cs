using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.TeamTargets;

public sealed class TeamTargetTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "24805";

    [Fact]
    public async Task None_given_is_said_as_none()
    {
        var (team, device, _) = await PeopleAsync();

        var none = await device.FetchAsync(PathOf(team)).JsonAsync();

        Assert.Equal(Sample.Today.Year, none.Number("year"));
        Assert.Equal(JsonValueKind.Null, none.GetProperty("measure").ValueKind);
        Assert.Equal(JsonValueKind.Null, none.GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task A_target_is_given_changed_and_taken_back_each_with_a_line_in_the_log()
    {
        var (team, device, officer) = await PeopleAsync();

        await officer.PutAsync(PathOf(team), new { year = 2027, measure = "people", value = 300, planNumber = " 12/KH-UBND " }).JsonAsync();
        await officer.PutAsync(PathOf(team), new { year = 2027, measure = "people", value = 300, planNumber = "12/KH-UBND" }).JsonAsync();
        var given = await device.FetchAsync($"{PathOf(team)}?year=2027").JsonAsync();
        Assert.Equal(("people", 300, "12/KH-UBND"), (given.Text("measure"), given.Number("value"), given.Text("planNumber")));
        Assert.Equal(JsonValueKind.Null, (await device.FetchAsync($"{PathOf(team)}?year=2026").JsonAsync()).GetProperty("value").ValueKind);

        await officer.PutAsync(PathOf(team), new { year = 2027, measure = "vneid", value = 300 }).JsonAsync();
        var none = await officer.PutAsync(PathOf(team), new { year = 2027 }).JsonAsync();
        Assert.Equal(JsonValueKind.Null, none.GetProperty("measure").ValueKind);

        var audit = (await officer.FetchAsync($"/api/v1/audit?subject={team}").JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["target.withdrawn", "target.changed", "target.given"], audit.Select(item => item.Text("action")));
        Assert.Equal(2027, audit[0].GetProperty("after").Number("year"));
        Assert.Equal(("people", "vneid"), (audit[1].GetProperty("before").Text("measure"), audit[1].GetProperty("after").Text("measure")));
        Assert.False(audit[1].GetProperty("after").TryGetProperty("value", out _));
    }

    [Fact]
    public async Task What_is_no_target_is_refused()
    {
        var (team, device, officer) = await PeopleAsync();

        foreach (var body in new object[]
        {
            new { measure = "people" },
            new { value = 5 },
            new { measure = "people", value = 0 },
            new { measure = "people", value = 1_000_001 },
            new { measure = "flying", value = 5 },
            new { year = 2019, measure = "people", value = 5 },
            new { measure = "people", value = 5, planNumber = "một\nhai" },
            new { measure = "people", value = 5, planNumber = new string('1', 101) },
        })
        {
            await officer.PutAsync(PathOf(team), body).ProblemAsync(400, "invalid-request");
        }

        await device.FetchAsync($"{PathOf(team)}?year=99999").ProblemAsync(400, "invalid-request");
        await officer.PutAsync(PathOf("24805-000"), new { measure = "people", value = 5 }).ProblemAsync(404, "not-found");
        Assert.Equal(JsonValueKind.Null, (await device.FetchAsync(PathOf(team)).JsonAsync()).GetProperty("value").ValueKind);
    }

    private static string PathOf(string team) => $"/api/v1/teams/{team}/target";

    private async Task<(string Team, HttpClient Device, HttpClient Officer)> PeopleAsync()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        return (team, await server.DeviceAsync(team), await server.StaffAsync(Role.CommuneOfficer, Commune));
    }
}
