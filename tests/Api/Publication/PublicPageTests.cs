using System.Net;
using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Publication;

public sealed class PublicPageTests(PublicPageServer server) : IClassFixture<PublicPageServer>
{
    private const string Days = "/api/v1/public/days";
    private const string Settings = "/api/v1/public/settings";

    [Fact]
    public async Task A_final_day_is_shown_with_its_root_and_without_small_numbers()
    {
        var date = Sample.Today.AddDays(-2);
        var centre = await server.StaffAsync(Role.CommandCentre);
        await server.RecordAsync(date, ("22918-001", [40, 30]), ("22924-001", [3]), ("22933-001", [9]));
        await centre.DeclareAndOpenAsync(date);
        await centre.StepAsync(date, "close");

        Assert.DoesNotContain(date.Text(), await DatesAsync());
        var sealedDay = await centre.StepAsync(date, "finalise");
        server.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Contains(date.Text(), await DatesAsync());
        var day = await server.Anonymous.FetchAsync($"{Days}/{date.Text()}").JsonAsync();
        Assert.Equal(sealedDay.GetProperty("seal").Text("root"), day.Text("root"));
        Assert.Equal((82, 3), (day.GetProperty("province").Number("people"), day.Number("communesReporting")));
        var people = day.GetProperty("communes").EnumerateArray().ToDictionary(commune => commune.Text("code"), commune => commune.GetProperty("people"));
        Assert.Equal(124, people.Count);
        Assert.Equal(70, people["22918"].GetInt64());
        Assert.Equal(0, people["23005"].GetInt64());
        Assert.All(["22924", "22933"], code => Assert.Equal(JsonValueKind.Null, people[code].ValueKind));
    }

    [Fact]
    public async Task A_day_under_way_is_shown_only_where_that_is_switched_on()
    {
        var date = Sample.Today.AddDays(-3);
        var centre = await server.StaffAsync(Role.CommandCentre);
        await centre.DeclareAndOpenAsync(date);
        server.Clock.Advance(TimeSpan.FromSeconds(11));
        await server.Anonymous.FetchAsync($"{Days}/{date.Text()}").ProblemAsync(404, "not-found");

        await centre.PutAsync(Settings, new { enabled = true, showRunning = true }).JsonAsync();

        var day = await server.Anonymous.FetchAsync($"{Days}/{date.Text()}").JsonAsync();
        Assert.Equal("open", day.Text("status"));
        Assert.Equal(JsonValueKind.Null, day.GetProperty("root").ValueKind);
        await centre.PutAsync(Settings, new { enabled = true, showRunning = false }).JsonAsync();
        await server.Anonymous.FetchAsync($"{Days}/{date.Text()}").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task Switched_off_it_is_gone_for_everybody_and_the_log_says_who_did_it()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        await centre.PutAsync(Settings, new { enabled = false, showRunning = false }).JsonAsync();
        try
        {
            await server.Anonymous.FetchAsync(Days).ProblemAsync(404, "public-page-off");
            await server.Anonymous.FetchAsync($"{Days}/{Sample.Today.Text()}").ProblemAsync(404, "public-page-off");
            var log = await centre.FetchAsync("/api/v1/audit?subject=public-page").JsonAsync();
            Assert.False(log.GetProperty("items")[0].GetProperty("after").GetProperty("enabled").GetBoolean());
        }
        finally
        {
            await centre.PutAsync(Settings, new { enabled = true, showRunning = false }).JsonAsync();
        }

        await server.Anonymous.FetchAsync(Days).JsonAsync();
    }

    [Fact]
    public async Task Ten_thousand_viewers_ask_the_database_and_the_grains_no_more_than_one()
    {
        var date = Sample.Today.AddDays(-4);
        var centre = await server.StaffAsync(Role.CommandCentre);
        await server.RecordAsync(date, ("23008-001", [7]));
        await centre.DeclareAndOpenAsync(date);
        await centre.StepAsync(date, "close");
        await centre.StepAsync(date, "finalise");
        server.Clock.Advance(TimeSpan.FromSeconds(11));
        await server.Anonymous.FetchAsync($"{Days}/{date.Text()}").JsonAsync();
        var before = server.Reads;

        for (var round = 0; round < 100; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Anonymous.FetchAsync($"{Days}/{date.Text()}").JsonAsync()));
        }

        Assert.Equal(before, server.Reads);
    }

    [Fact]
    public async Task What_a_viewer_has_already_is_not_sent_again_and_may_be_kept_by_proxies()
    {
        var first = await server.Anonymous.FetchAsync(Days);
        Assert.Equal("public, max-age=10", first.Headers.CacheControl?.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, Days);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await server.Anonymous.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"enabled\":true}")]
    [InlineData("{\"enabled\":\"yes\",\"showRunning\":false}")]
    public async Task Half_a_setting_is_refused(string body)
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        using var content = new StringContent(body, null, "application/json");
        await centre.PutAsync(new Uri(Settings, UriKind.Relative), content, TestContext.Current.CancellationToken).ProblemAsync(400, "invalid-request");
    }

    private async Task<IEnumerable<string>> DatesAsync()
    {
        var list = await server.Anonymous.FetchAsync(Days).JsonAsync();
        return list.GetProperty("items").EnumerateArray().Select(day => day.Text("date"));
    }
}
