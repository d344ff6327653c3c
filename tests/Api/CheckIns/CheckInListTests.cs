using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.CheckIns;

public sealed class CheckInListTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Records_in_force_are_listed_page_by_page_and_filtered()
    {
        var team = await server.Arrange.TeamAsync("22945-001");
        var device = await server.DeviceAsync(team);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");
        var plain = Enumerable.Range(0, 3).Select(_ => Sample.CheckIn(team)).ToArray();
        var marked = Sample.CheckIn(team, item => item["results"] = new JsonObject { ["vneid"] = 50 });
        var voided = Sample.CheckIn(team);
        await device.SendAsync([.. plain, marked, voided]);
        await device.PostAsync($"{Sample.Path}/{voided["id"]}/corrections", new { id = Guid.NewGuid(), reason = "thừa", replacement = (object?)null }).JsonAsync();

        Assert.Equal(4, (await ListAsync(officer, "")).Count);
        Assert.Equal([marked["id"]!.GetValue<string>()], (await ListAsync(officer, "&flagged=true")).Select(Id));
        Assert.Equal(3, (await ListAsync(officer, "&flagged=false")).Count);
        Assert.Empty(await ListAsync(officer, "&held=true"));

        var first = await officer.FetchAsync($"{Sample.Path}?commune=22945&limit=3").JsonAsync();
        var second = await officer.FetchAsync($"{Sample.Path}?commune=22945&limit=3&after={first.GetProperty("next").GetString()}").JsonAsync();
        Assert.Equal(3, first.GetProperty("items").GetArrayLength());
        Assert.Equal(1, second.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Held_records_are_listed_as_held()
    {
        var team = await server.Arrange.TeamAsync("22945-002");
        var device = await server.DeviceAsync(team);
        var old = TimeProvider.System.GetUtcNow().AddDays(-40);
        await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = Sample.At(old)));

        var list = await device.FetchAsync($"{Sample.Path}?date={Sample.Today.AddDays(-40).Text()}&held=true").JsonAsync();

        Assert.Equal("held", list.GetProperty("items")[0].GetProperty("status").GetString());
        var waiting = await device.FetchAsync($"{Sample.Path}?held=true").JsonAsync();
        Assert.Equal(1, waiting.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task What_lies_outside_the_callers_scope_does_not_exist_for_them()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");
        var device = await server.DeviceAsync(await server.Arrange.TeamAsync("22945-003"));

        await officer.FetchAsync($"{Sample.Path}?commune=22918").ProblemAsync(404, "not-found");
        await device.FetchAsync($"{Sample.Path}?team=22945-001").ProblemAsync(404, "not-found");
        await device.FetchAsync($"{Sample.Path}?commune=22945").JsonAsync();
        await officer.FetchAsync($"{Sample.Path}?limit=501").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Sample.Path}?after=nonsense").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Sample.Path}?date=22-11-2026x").ProblemAsync(400, "invalid-request");
    }

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string filter) =>
        [.. (await client.FetchAsync($"{Sample.Path}?team=22945-001{filter}").JsonAsync()).GetProperty("items").EnumerateArray()];

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;
}
