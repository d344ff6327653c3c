using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Work;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Work;

public sealed class PlanAndMoneyTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "24805";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commune_without_a_plan_is_listed_as_such_until_it_enters_one()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);
        var centre = await server.StaffAsync(Role.CommandCentre);

        var before = await centre.FetchAsync("/api/v1/work/plans?year=2031").JsonAsync();
        Assert.Equal((124, 124), (before.Number("missing"), before.GetProperty("items").GetArrayLength()));

        await officer.PutAsync($"/api/v1/work/plans/{Commune}", new { year = 2031, number = " 12/KH-UBND " }).JsonAsync();
        Assert.Equal(123, (await centre.FetchAsync("/api/v1/work/plans?year=2031").JsonAsync()).Number("missing"));
        var own = (await officer.FetchAsync("/api/v1/work/plans?year=2031").JsonAsync()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal((Commune, "12/KH-UBND"), (own.Text("communeCode"), own.Text("number")));

        await officer.PutAsync($"/api/v1/work/plans/{Commune}", new { year = 2031 }).JsonAsync();
        Assert.Equal(124, (await centre.FetchAsync("/api/v1/work/plans?year=2031").JsonAsync()).Number("missing"));
        var audit = await officer.FetchAsync($"/api/v1/audit?action=commune-plan&subject={Commune}").JsonAsync();
        Assert.Equal(
            ["commune-plan.withdrawn", "commune-plan.entered"], audit.GetProperty("items").EnumerateArray().Select(item => item.Text("action")));
        await officer.PutAsync($"/api/v1/work/plans/{Commune}", new { year = 2031, date = "2026-01-01" }).ProblemAsync(400, "invalid-request");
        await officer.FetchAsync("/api/v1/work/plans?year=5").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task A_plan_that_the_communes_targets_name_is_known_without_being_typed_again()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);
        await officer.PutAsync(
            $"/api/v1/communes/{Commune}/targets",
            new { scope = "year", scopeKey = "2032", measure = "people", value = 300, planNumber = "7/KH-UBND", planDate = "2026-05-05" }).JsonAsync();

        var plan = (await officer.FetchAsync("/api/v1/work/plans?year=2032").JsonAsync()).GetProperty("items").EnumerateArray().Single();

        Assert.Equal(("7/KH-UBND", "2026-05-05"), (plan.Text("number"), plan.Text("date")));
        Assert.True(plan.GetProperty("fromTargets").GetBoolean());
    }

    [Fact]
    public async Task Money_not_said_stays_unsaid_and_is_no_zero()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);
        var centre = await server.StaffAsync(Role.CommandCentre);
        const string Path = "/api/v1/work/money";

        await officer.PutAsync(Path, new { communeCode = Commune, period = "quarter-3", stateBudget = 12_500_000, otherSources = 0 }).JsonAsync();
        await centre.PutAsync(Path, new { period = "quarter-3", proposed = 900_000_000 }).JsonAsync();

        var lines = (await centre.FetchAsync($"{Path}?period=quarter-3").JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("communeCode").ValueKind);
        Assert.Equal(0, lines[1].Number("otherSources"));
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("proposed").ValueKind);
        Assert.Single((await officer.FetchAsync($"{Path}?period=quarter-3").JsonAsync()).GetProperty("items").EnumerateArray());

        await officer.PutAsync(Path, new { communeCode = Commune, period = "quarter-9", stateBudget = 1 }).ProblemAsync(400, "invalid-request");
        await officer.PutAsync(Path, new { communeCode = Commune, period = "quarter-3", stateBudget = -1 }).ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Path}?period=x").ProblemAsync(400, "invalid-request");
        var audit = await officer.FetchAsync($"/api/v1/audit?action=money&subject={Commune}").JsonAsync();
        Assert.Equal(["money.entered"], audit.GetProperty("items").EnumerateArray().Select(item => item.Text("action")));
    }

    [Fact]
    public async Task Outreach_is_the_ledgers_sum_per_channel_and_follows_corrections()
    {
        var team = await server.Arrange.TeamAsync($"22918-{TestTeams.Next():000}");
        var device = await server.DeviceAsync(team);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22918");
        var first = await SendAsync(device, team, "loudspeaker", 3);
        await SendAsync(device, team, "loudspeaker", 4);
        await SendAsync(device, team, "leaflet", 200);
        var path = $"/api/v1/work/outreach?from={Sample.Today.Text()}&to={Sample.Today.Text()}";

        var sums = await officer.FetchAsync(path).JsonAsync();
        Assert.Equal((2, 7), Of(sums, "loudspeaker"));
        Assert.Equal((1, 200), Of(sums, "leaflet"));
        Assert.Equal((0, 0), Of(sums, "poster"));

        await device.PostTextAsync($"/api/v1/check-ins/{first}/corrections", $$"""{"id":"{{Guid.NewGuid()}}","reason":"Nhầm","replacement":null}""").JsonAsync();
        Assert.Equal((1, 4), Of(await officer.FetchAsync(path).JsonAsync(), "loudspeaker"));
        await officer.FetchAsync("/api/v1/work/outreach?from=2026-02-02&to=2026-02-01").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task The_reader_for_reports_gives_a_period_of_a_commune_oldest_first()
    {
        var team = await server.Arrange.TeamAsync($"24611-{TestTeams.Next():000}");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24611");
        foreach (var day in new[] { "2026-03-14", "2026-06-14", "2026-03-15", "2026-06-15" })
        {
            var body = new { communeCode = "24611", date = day, inspector = "UBND", finding = day, teamCode = team };
            await officer.PutAsync($"/api/v1/work/inspections/{Guid.NewGuid()}", body).JsonAsync();
        }

        var reader = server.Services.GetRequiredService<IWorkReader>();
        var lines = await reader.InspectionsAsync(new WorkFilter(new(2026, 3, 15), new(2026, 6, 14), "24611"), Cancellation);

        Assert.Equal(["2026-03-15", "2026-06-14"], lines.Select(line => line.Finding));
    }

    private static (long Records, long Quantity) Of(JsonElement sums, string channel)
    {
        var item = sums.GetProperty("items").EnumerateArray().Single(sum => sum.Text("channel") == channel);
        return (item.Number("records"), item.Number("quantity"));
    }

    private static async Task<string> SendAsync(HttpClient device, string team, string channel, int quantity)
    {
        var checkIn = Sample.CheckIn(team);
        checkIn["kind"] = "outreach";
        checkIn["outreach"] = new System.Text.Json.Nodes.JsonObject { ["channel"] = channel, ["quantity"] = quantity };
        Assert.Equal("accepted", (await device.SendOneAsync(checkIn)).Outcome());
        return checkIn["id"]!.ToString();
    }
}
