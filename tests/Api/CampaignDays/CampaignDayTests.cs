using System.Net.Http.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.CampaignDays;

public sealed class CampaignDayTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Days = "/api/v1/campaign-days";

    [Fact]
    public async Task A_day_is_declared_opened_closed_and_opened_again()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        const string Day = $"{Days}/2027-03-26";

        await centre.PostTextAsync($"{Day}/open", "").ProblemAsync(409, "wrong-status");
        var declared = await PutAsync(centre, Day, new { name = "Ra quân tháng Thanh niên", communeCodes = new[] { "22918" }, targets = new { vneid = 500 } }).JsonAsync();
        Assert.Equal("declared", declared.GetProperty("status").GetString());
        Assert.Equal("open", (await centre.PostTextAsync($"{Day}/open", "").JsonAsync()).GetProperty("status").GetString());
        await centre.PostTextAsync($"{Day}/open", "").ProblemAsync(409, "wrong-status");
        Assert.Equal("closed", (await centre.PostTextAsync($"{Day}/close", "").JsonAsync()).GetProperty("status").GetString());
        Assert.Equal("open", (await centre.PostTextAsync($"{Day}/open", "").JsonAsync()).GetProperty("status").GetString());

        var list = await centre.FetchAsync(Days).JsonAsync();
        var listed = Assert.Single(list.GetProperty("items").EnumerateArray(), item => item.GetProperty("date").GetString() == "2027-03-26");
        Assert.Equal("Ra quân tháng Thanh niên", listed.GetProperty("name").GetString());
        Assert.Equal(500, listed.GetProperty("targets").Number("vneid"));
    }

    [Fact]
    public async Task Only_the_command_centre_steers_days()
    {
        foreach (var role in new[] { Role.Administrator, Role.Department, Role.Viewer })
        {
            await PutAsync(await server.StaffAsync(role), $"{Days}/2027-03-27", new { name = "x" }).ProblemAsync(403, "forbidden");
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"name\":\"\"}")]
    [InlineData("{\"name\":null}")]
    [InlineData("{\"name\":\"a\\u0000b\"}")]
    [InlineData("{\"name\":\"a\",\"communeCodes\":[\"nowhere\"]}")]
    [InlineData("{\"name\":\"a\",\"communeCodes\":[null]}")]
    [InlineData("{\"name\":\"a\",\"targets\":{\"no-such\":1}}")]
    [InlineData("{\"name\":\"a\",\"targets\":{\"vneid\":0}}")]
    [InlineData("{\"name\":\"a\",\"targets\":{\"vneid\":\"5\"}}")]
    [InlineData("{\"name\":\"a\",\"hours\":{\"from\":\"17:00\",\"to\":\"07:30\"}}")]
    [InlineData("{\"name\":\"a\",\"hours\":{\"from\":\"7h\",\"to\":\"17:00\"}}")]
    [InlineData("{\"name\":\"a\",\"focus\":[\"vneid\",\"vneid\"]}")]
    [InlineData("{\"name\":\"a\",\"focus\":[\"no-such\"]}")]
    [InlineData("{\"name\":\"a\",\"focus\":[\"vneid\",\"health-book\",\"e-commerce\",\"qr-merchant\",\"vn-domain\",\"other\",\"ai-basics\"]}")]
    [InlineData("{\"name\":\"a\",\"partners\":[null]}")]
    [InlineData("{\"name\":\"a\",\"campaignCode\":\"no-such\"}")]
    [InlineData("{\"name\":7}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task A_bad_declaration_is_a_bad_request(string body)
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        using var content = new StringContent(body, null, "application/json");

        await centre.PutAsync(new Uri($"{Days}/2027-03-28", UriKind.Relative), content, TestContext.Current.CancellationToken).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Records_count_on_a_day_that_nobody_declared()
    {
        var team = await server.Arrange.TeamAsync("23005-001");
        var device = await server.DeviceAsync(team);
        var date = Sample.Today.AddDays(-3);

        await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T08:00:00+07:00"));

        Assert.Equal(1, (await device.TeamTotalsAsync(team, date)).Number("checkIns"));
    }

    [Fact]
    public async Task All_that_is_declared_of_a_day_comes_back()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        await PutAsync(centre, "/api/v1/campaigns/thang-10", new { name = "Tháng chuyển đổi số", from = "2026-10-01", to = "2026-10-31" }).JsonAsync();

        await PutAsync(centre, $"{Days}/2026-10-10", new
        {
            name = "Ra quân 10/10",
            hours = new { from = "07:30", to = "17:00" },
            focus = new[] { "vneid", "online-services" },
            announcement = "Tập trung lúc 7 giờ.\nMang theo thẻ.",
            partners = new[] { "Công an xã", "VNPT" },
            campaignCode = "thang-10",
        }).JsonAsync();

        var day = await centre.FetchAsync($"{Days}/2026-10-10").JsonAsync();
        Assert.Equal(("07:30", "17:00"), (day.GetProperty("hours").Text("from"), day.GetProperty("hours").Text("to")));
        Assert.Equal("""["vneid","online-services"]""", day.GetProperty("focus").GetRawText());
        Assert.Equal("Tập trung lúc 7 giờ.\nMang theo thẻ.", day.Text("announcement"));
        Assert.Equal(2, day.GetProperty("partners").GetArrayLength());
        Assert.Equal("thang-10", day.Text("campaignCode"));
        Assert.Equal("undeclared", (await centre.FetchAsync($"{Days}/2026-10-11").JsonAsync()).Text("status"));
    }

    [Fact]
    public async Task Once_final_a_day_holds_what_comes_late_until_it_is_reopened_with_a_reason()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var team = await server.Arrange.TeamAsync("23020-001");
        var device = await server.DeviceAsync(team);
        var date = Sample.Today.AddDays(-5);
        var path = $"{Days}/{date.Text()}";
        async Task<string> RecordAsync() => (await device.SendOneAsync(
            Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T08:00:00+07:00"))).Outcome();
        await PutAsync(centre, path, new { name = "Ra quân" }).JsonAsync();
        await centre.PostTextAsync($"{path}/open", "{}").JsonAsync();
        Assert.Equal("accepted", await RecordAsync());
        await centre.PostTextAsync($"{path}/finalise", "{}").ProblemAsync(409, "wrong-status");
        Assert.EndsWith("+07:00", (await centre.PostTextAsync($"{path}/close", "{}").JsonAsync()).Text("lateUntil"), StringComparison.Ordinal);

        var final = await centre.PostTextAsync($"{path}/finalise", "{}").JsonAsync();

        Assert.Equal(("finalised", 1), (final.Text("status"), final.GetProperty("seal").Number("number")));
        Assert.Equal(64, final.GetProperty("seal").Text("root").Length);
        var late = Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T09:00:00+07:00");
        Assert.Equal("held day-finalised", (await device.SendOneAsync(late)).Outcome());
        Assert.Equal("duplicate day-finalised", (await device.SendOneAsync(late)).Outcome());
        var totals = await device.TeamTotalsAsync(team, date);
        Assert.Equal((1, 1), (totals.Number("checkIns"), totals.Number("held")));
        await PutAsync(centre, path, new { name = "Tên khác" }).ProblemAsync(409, "wrong-status");
        await centre.PostTextAsync($"{path}/reopen", "{\"reason\":\" \"}").ProblemAsync(400, "invalid-request");

        var reopened = await centre.PostTextAsync($"{path}/reopen", "{\"reason\":\"Bổ sung phiếu giấy\"}").JsonAsync();

        Assert.Equal(("closed", "Bổ sung phiếu giấy", 1), (reopened.Text("status"), reopened.Text("reopenReason"), reopened.GetProperty("seal").Number("number")));
        Assert.Equal("accepted", await RecordAsync());
        Assert.Equal(2, (await centre.PostTextAsync($"{path}/finalise", "{}").JsonAsync()).GetProperty("seal").Number("number"));
    }

    [Fact]
    public async Task Work_of_campaign_days_and_regular_work_of_a_campaign_stand_apart()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var (inside, outside) = (await server.Arrange.TeamAsync("22945-001"), await server.Arrange.TeamAsync("23008-001"));
        var date = Sample.Today.AddDays(-9);
        await PutAsync(centre, "/api/v1/campaigns/cao-diem", new { name = "Cao điểm", from = date.Text(), to = date.AddDays(1).Text() }).JsonAsync();
        await PutAsync(centre, $"{Days}/{date.Text()}", new { name = "Ra quân", communeCodes = new[] { "22945" }, campaignCode = "cao-diem" }).JsonAsync();
        foreach (var (team, day, people) in new[] { (inside, date, 3), (inside, date.AddDays(1), 5), (outside, date, 7) })
        {
            var device = await server.DeviceAsync(team);
            await device.SendOneAsync(Sample.CheckIn(team, item =>
            {
                item["occurredAt"] = $"{day.Text()}T08:00:00+07:00";
                item["people"] = people;
            }));
        }

        var totals = await centre.FetchAsync("/api/v1/campaigns/cao-diem/totals").JsonAsync();

        Assert.Equal((1, 3, 1), Figures(totals.GetProperty("campaignDays")));
        Assert.Equal((2, 12, 2), Figures(totals.GetProperty("regular")));
        Assert.Equal(3, Assert.Single(totals.GetProperty("days").EnumerateArray()).Number("people"));
        await centre.FetchAsync("/api/v1/campaigns/no-such/totals").ProblemAsync(404, "not-found");
        await PutAsync(centre, "/api/v1/campaigns/cao-diem", new { name = "x", from = "2026-02-01", to = "2026-01-01" }).ProblemAsync(400, "invalid-request");

        static (long, long, long) Figures(System.Text.Json.JsonElement of) => (of.Number("checkIns"), of.Number("people"), of.Number("teamsReporting"));
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, object body) =>
        client.PutAsJsonAsync(path, body, TestContext.Current.CancellationToken);
}
