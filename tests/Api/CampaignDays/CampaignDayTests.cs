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

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, object body) =>
        client.PutAsJsonAsync(path, body, TestContext.Current.CancellationToken);
}
