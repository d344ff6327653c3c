using System.Text.Json;
using CampaignHub.Api.Demo;
using CampaignHub.Api.Hosting;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests;

public sealed class DemoTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaignhub-demo-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_demonstration_has_its_teams_staff_and_devices_and_later_starts_keep_them()
    {
        var settings = TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName) with { Demo = true };
        await using (var server = await CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation))
        {
            await CheckAsync(server);
        }

        var before = await File.ReadAllTextAsync(DemoCredentials.PathIn(_data.FullName), Cancellation);
        await using (var server = await CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation))
        {
            await CheckAsync(server);
        }

        Assert.Equal(before, await File.ReadAllTextAsync(DemoCredentials.PathIn(_data.FullName), Cancellation));
    }

    [Fact]
    public async Task When_the_file_is_lost_passwords_and_tokens_are_drawn_anew()
    {
        var settings = TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName) with { Demo = true };
        var file = DemoCredentials.PathIn(_data.FullName);
        await using (await CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation))
        {
        }

        var lost = DemoCredentials.TryRead(file)!;
        File.Delete(file);
        await using var server = await CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation);

        await CheckAsync(server);
        using var client = ClientOf(server, lost.Devices[0].Token);
        await client.FetchAsync("/api/v1/communes").ProblemAsync(401, "not-signed-in");
    }

    [Fact]
    public async Task Simulated_teams_fill_todays_open_day_through_the_public_api()
    {
        var settings = TestSettings.For(await postgres.CreateDatabaseAsync(), _data.FullName) with { Demo = true, DemoRate = 50 };
        await using var server = await CampaignServer.StartAsync(settings, new StartLines(), cancellation: Cancellation);
        var centre = DemoCredentials.TryRead(DemoCredentials.PathIn(_data.FullName))!.Staff.Single(one => one.Role == "commandCentre");
        using var anonymous = ClientOf(server, token: null);
        var session = await anonymous.PostAsync("/api/v1/sessions", new { centre.UserName, centre.Password }).JsonAsync();
        using var client = ClientOf(server, session.GetProperty("token").GetString());
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var started = TimeProvider.System.GetTimestamp();
        var recorded = 0;
        while (recorded < 50 && await poll.WaitForNextTickAsync(Cancellation))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), $"Only {recorded} after half a minute.");
            var totals = await client.FetchAsync($"/api/v1/days/{today:yyyy-MM-dd}/totals").JsonAsync();
            Assert.Equal("open", totals.GetProperty("status").GetString());
            recorded = totals.GetProperty("province").GetProperty("checkIns").GetInt32();
        }

        var list = await client.FetchAsync($"/api/v1/check-ins?date={today:yyyy-MM-dd}&limit=100").JsonAsync();
        var kinds = list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()).Distinct();
        Assert.True(kinds.Count() >= 3, "The simulation records one kind of work only.");
        var wentOut = await client.FetchAsync($"/api/v1/team-days?date={today:yyyy-MM-dd}&limit=100").JsonAsync();
        Assert.NotEmpty(wentOut.GetProperty("items").EnumerateArray());
        Assert.All(wentOut.GetProperty("items").EnumerateArray(), team => Assert.InRange(team.GetProperty("members").GetInt32(), 2, 4));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static HttpClient ClientOf(CampaignServer server, string? token) => new()
    {
        BaseAddress = new Uri(server.Urls[0]),
        DefaultRequestHeaders = { Authorization = token is null ? null : new("Bearer", token) },
    };

    private async Task CheckAsync(CampaignServer server)
    {
        var file = DemoCredentials.PathIn(_data.FullName);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(file, Cancellation));
        var (staff, devices) = (json.RootElement.GetProperty("staff"), json.RootElement.GetProperty("devices"));
        Assert.Equal(2_771, devices.GetArrayLength());
        Assert.Equal(
            ["administrator", "commandCentre", "communeOfficer", "department", "viewer"],
            staff.EnumerateArray().Select(one => one.GetProperty("role").GetString()).Distinct().Order());
        using var anonymous = ClientOf(server, token: null);
        foreach (var one in staff.EnumerateArray())
        {
            var session = await anonymous.PostAsync("/api/v1/sessions", new
            {
                userName = one.GetProperty("userName").GetString(),
                password = one.GetProperty("password").GetString(),
            }).JsonAsync();
            Assert.Equal(one.GetProperty("role").GetString(), session.GetProperty("user").GetProperty("role").GetString());
        }

        var device = devices[devices.GetArrayLength() - 1];
        using var phone = ClientOf(server, device.GetProperty("token").GetString());
        var current = await phone.FetchAsync("/api/v1/sessions/current").JsonAsync();
        Assert.Equal(device.GetProperty("teamCode").GetString(), current.GetProperty("team").GetProperty("code").GetString());
    }
}
