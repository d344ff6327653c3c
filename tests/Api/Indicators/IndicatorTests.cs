using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Indicators;

/// <summary>Official figures, and beside them the teams' own count.</summary>
public sealed class IndicatorTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task An_indicator_without_a_figure_says_nothing_rather_than_0()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);

        var list = await centre.FetchAsync("/api/v1/indicators?asOf=2021-01-01").JsonAsync();

        Assert.Equal(Enumerable.Range(1, 8), list.GetProperty("items").EnumerateArray().Select(item => (int)item.Number("number")));
        Assert.All(list.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.DoesNotContain(item.EnumerateObject(), field => field.Name is "official" or "met" or "gapPeople");
            Assert.Equal("plan", item.GetProperty("target").Text("from"));
        });
    }

    [Fact]
    public async Task Eighty_percent_exactly_is_not_over_80_and_one_person_more_is()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        await centre.GiveAsync("vneid-level-2", new { asOf = "2022-03-31", source = "Công an tỉnh", numerator = 800, denominator = 1_000 }).JsonAsync();
        await centre.GiveAsync("vneid-level-2", new { asOf = "2022-04-30", source = "Công an tỉnh", numerator = 801 }).JsonAsync();

        var before = await centre.IndicatorAsync("vneid-level-2", "?asOf=2022-04-29");
        var after = await centre.IndicatorAsync("vneid-level-2", "?asOf=2022-04-30");

        Assert.Equal((80m, false, 1), (before.GetProperty("official").GetProperty("rate").GetDecimal(), before.GetProperty("met").GetBoolean(), before.Number("gapPeople")));
        Assert.Equal((80.1m, true, 0), (after.GetProperty("official").GetProperty("rate").GetDecimal(), after.GetProperty("met").GetBoolean(), after.Number("gapPeople")));
        Assert.Equal(("2022-03-31", 1_000), (after.GetProperty("official").Text("denominatorAsOf"), after.GetProperty("official").Number("denominator")));
    }

    [Fact]
    public async Task A_commune_is_never_given_the_province_s_figure()
    {
        var (centre, officer) = (await server.StaffAsync(Role.CommandCentre), await server.StaffAsync(Role.CommuneOfficer, "22918"));
        await centre.GiveAsync("health-record-app", new { asOf = "2023-03-31", source = "Sở Y tế", numerator = 950, denominator = 1_000 }).JsonAsync();

        Assert.True((await centre.IndicatorAsync("health-record-app", "?asOf=2023-12-31")).Has("official"));
        Assert.False((await centre.IndicatorAsync("health-record-app", "?asOf=2023-12-31&commune=22918")).Has("official"));
        // Whoever belongs to a commune and names none is shown that one.
        var own = await officer.FetchAsync("/api/v1/indicators?asOf=2023-12-31").JsonAsync();
        Assert.Equal("22918", own.Text("commune"));
        await officer.FetchAsync("/api/v1/indicators?commune=24805").ProblemAsync(404, "not-found");
        await centre.FetchAsync("/api/v1/indicators?commune=00000").ProblemAsync(404, "not-found");
        await centre.FetchAsync("/api/v1/indicators?asOf=1999-01-01").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task What_teams_did_since_stands_beside_the_official_figure_and_is_never_added()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var device = await server.DeviceAsync(await server.Arrange.TeamAsync("24823-801"));
        await centre.GiveAsync("digital-signature", new
        {
            communeCode = "24823",
            asOf = FigureClient.Yesterday,
            source = "Sở Khoa học và Công nghệ",
            numerator = 10,
            denominator = 1_000,
            denominatorAsOf = "2026-01-01",
        }).JsonAsync();
        await device.SendAsync(
            Record("24823-801", Sample.Today, done: 3, pending: 2),
            // On the figure's own date: it is in the official figure already.
            Record("24823-801", Sample.Today.AddDays(-1), done: 7, pending: 0));

        var item = await centre.IndicatorAsync("digital-signature", "?commune=24823");

        Assert.Equal(10, item.GetProperty("official").Number("numerator"));
        var teams = item.GetProperty("teams");
        Assert.Equal((Sample.Today.Text(), 5, 3, 2), (teams.Text("from"), teams.Number("turns"), teams.Number("done"), teams.Number("pending")));
        var guided = item.GetProperty("guided");
        Assert.Equal((12, 1.2m), (guided.Number("turns"), guided.GetProperty("atMostRate").GetDecimal()));
        Assert.Equal("outcome", item.Text("reading"));
    }

    [Fact]
    public async Task A_commune_s_own_target_comes_before_the_plan_s()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24829");
        const string Path = "/api/v1/communes/24829/indicator-targets";
        var target = new { year = 2026, indicator = "qr-merchant", value = (decimal?)92.5m, planNumber = "12/KH-UBND", planDate = "2026-05-04" };
        await officer.PutAsync(Path, target).JsonAsync();
        await officer.GiveAsync("qr-merchant", new { communeCode = "24829", asOf = "2026-06-30", source = "Xã rà soát", numerator = 92, denominator = 100 }).JsonAsync();

        var item = await officer.IndicatorAsync("qr-merchant", "?asOf=2026-12-31");
        Assert.Equal(("commune", 92.5m, "12/KH-UBND"), (item.GetProperty("target").Text("from"), item.GetProperty("target").GetProperty("value").GetDecimal(), item.GetProperty("target").Text("planNumber")));
        Assert.Equal((false, 1, "businesses"), (item.GetProperty("met").GetBoolean(), item.Number("gapPeople"), item.Text("counted")));

        await officer.PutAsync(Path, target with { value = null }).JsonAsync();
        Assert.Equal("plan", (await officer.IndicatorAsync("qr-merchant", "?asOf=2026-12-31")).GetProperty("target").Text("from"));
        var audit = (await officer.FetchAsync("/api/v1/audit?subject=24829&action=indicator-target").JsonAsync()).GetProperty("items").EnumerateArray();
        Assert.Equal(
            [
                """indicator-target.withdrawn {"value":92.50} {"year":2026,"value":null,"indicator":"qr-merchant"}""",
                """indicator-target.given  {"year":2026,"value":92.5,"planDate":"2026-05-04","indicator":"qr-merchant","planNumber":"12/KH-UBND"}""",
            ],
            audit.Select(line => $"{line.Text("action")} {line.GetProperty("before")} {line.GetProperty("after")}"));
        foreach (var bad in new object[] { target with { value = 0 }, target with { value = 100.5m }, target with { value = 80.125m }, target with { year = 26 }, target with { indicator = "no-such" } })
        {
            await officer.PutAsync(Path, bad).ProblemAsync(400, "invalid-request");
        }
    }

    private static JsonObject Record(string team, DateOnly date, int done, int pending) => Sample.CheckIn(team, checkIn =>
    {
        checkIn["occurredAt"] = date == Sample.Today ? checkIn["occurredAt"]!.GetValue<string>() : $"{date.Text()}T09:00:00+07:00";
        checkIn["people"] = done + pending;
        checkIn["results"] = new JsonObject { ["digital-signature"] = done };
        checkIn["pending"] = new JsonObject { ["digital-signature"] = pending };
    });
}
