using System.Net;
using System.Text.Json;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.Devices;

public sealed class DeviceStateTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string State = "/api/v1/devices/self/state";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_phone_still_holds_is_shown_to_its_commune_and_summed_for_the_administrator()
    {
        var team = await server.Arrange.TeamAsync("23023-001");
        var (_, token) = await server.Arrange.DeviceAsync(team);
        var (_, silent) = await server.Arrange.DeviceAsync(team);
        await server.Client(silent).FetchAsync("/api/v1/program");
        await SaveAsync(token, new { unsent = 40, oldestAt = "2026-11-20T08:15:00+07:00", version = "old" });
        await SaveAsync(token, new { unsent = 3, oldestAt = "2026-11-22T08:15:00+07:00", version = "Ab1-2_cd" });

        var officer = await server.StaffAsync(Role.CommuneOfficer, "23023");
        var devices = (await officer.FetchAsync($"/api/v1/devices?team={team}").JsonAsync()).GetProperty("items");

        Assert.Equal(3, devices[0].GetProperty("unsent").GetInt32());
        Assert.Equal("Ab1-2_cd", devices[0].GetProperty("version").GetString());
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 1, 15, 0, TimeSpan.Zero), devices[0].GetProperty("oldestAt").GetDateTimeOffset());
        Assert.NotEqual(JsonValueKind.Null, devices[0].GetProperty("stateAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, devices[1].GetProperty("unsent").ValueKind);
        Assert.Equal((1, 3), await OverviewAsync());

        await SaveAsync(token, new { unsent = 0, oldestAt = (string?)null, version = "Ab1-2_cd" });

        Assert.Equal((0, 0), await OverviewAsync());
    }

    [Fact]
    public async Task A_state_that_cannot_be_is_refused()
    {
        var (_, token) = await server.Arrange.DeviceAsync(await server.Arrange.TeamAsync("23023-002"));
        string[] bodies =
        [
            """{}""",
            """{"unsent":-1,"version":"a"}""",
            """{"unsent":100001,"version":"a"}""",
            """{"unsent":1}""",
            """{"unsent":1,"version":""}""",
            """{"unsent":1,"version":"đ"}""",
            """{"unsent":1,"version":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""",
            """{"unsent":0,"oldestAt":"2026-11-22T08:15:00+07:00","version":"a"}""",
        ];
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            await server.Client(token).PutAsync(new Uri(State, UriKind.Relative), content, Cancellation).ProblemAsync(400, "invalid-request");
        }
    }

    private async Task SaveAsync(string token, object state)
    {
        using var answer = await server.Client(token).PutAsync(State, state);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<(int Holding, int Unsent)> OverviewAsync()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var communes = (await administrator.FetchAsync("/api/v1/devices/overview").JsonAsync()).GetProperty("items");
        var commune = communes.EnumerateArray().Single(each => each.GetProperty("communeCode").GetString() == "23023");
        return (commune.GetProperty("phonesHolding").GetInt32(), commune.GetProperty("unsent").GetInt32());
    }
}
