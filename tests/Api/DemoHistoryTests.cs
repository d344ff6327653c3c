using System.Text.Json;
using CampaignHub.Api.Demo;
using CampaignHub.Api.Hosting;
using CampaignHub.Domain;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests;

public sealed class DemoHistoryTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaignhub-history-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Earlier_days_are_final_came_in_through_their_day_and_leave_today_empty()
    {
        var settings = TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName) with { Demo = true, DemoHistory = 1 };
        var today = VietnamTime.DateOf(TimeProvider.System.GetUtcNow());
        var date = today.AddDays(-7);
        JsonElement first;
        await using (var server = await CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation))
        {
            using var client = await SignInAsync(server);
            first = await client.FetchAsync($"/api/v1/days/{date:yyyy-MM-dd}/totals").JsonAsync();
            Assert.Equal("finalised", first.GetProperty("status").GetString());
            Assert.InRange(first.GetProperty("province").GetProperty("checkIns").GetInt32(), 2_000, 3_200);

            var replay = await client.FetchAsync($"/api/v1/days/{date:yyyy-MM-dd}/replay?measure=checkIns").JsonAsync();
            var minutes = replay.GetProperty("minutes").EnumerateArray().Select(minute => minute.GetInt32()).Distinct().ToList();
            Assert.True(minutes.Count > 100, $"The day came in at {minutes.Count} minutes only.");

            var now = await client.FetchAsync($"/api/v1/days/{today:yyyy-MM-dd}/totals").JsonAsync();
            Assert.Equal("open", now.GetProperty("status").GetString());
            Assert.Equal(0, now.GetProperty("province").GetProperty("checkIns").GetInt32());
            var forecast = await client.FetchAsync($"/api/v1/days/{today:yyyy-MM-dd}/forecast").JsonAsync();
            Assert.Equal(1, forecast.GetProperty("days").GetInt32());
        }

        await using var again = await CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation);
        using var later = await SignInAsync(again);
        var second = await later.FetchAsync($"/api/v1/days/{date:yyyy-MM-dd}/totals").JsonAsync();
        Assert.Equal(first.GetProperty("province").GetRawText(), second.GetProperty("province").GetRawText());
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<HttpClient> SignInAsync(CampaignServer server)
    {
        var (userName, password) = DemoCredentials.TryRead(DemoCredentials.PathIn(_data.FullName))!.Staff
            .Where(one => one.Role == "commandCentre").Select(one => (one.UserName, one.Password)).Single();
        var client = new HttpClient { BaseAddress = new Uri(server.Urls[0]) };
        var session = await client.PostAsync("/api/v1/sessions", new { userName, password }).JsonAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("token").GetString());
        return client;
    }
}
