using System.Net.WebSockets;
using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Live;

public sealed class LiveTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static string Today => Sample.Today.Text();

    [Fact]
    public async Task The_snapshot_is_the_object_of_the_totals_endpoint_with_every_commune()
    {
        var token = await server.Arrange.SessionAsync(Role.CommandCentre);
        await using var hub = await HubConnection.OpenAsync(server.Address, token);
        var date = Sample.Today.AddDays(-9).Text();

        var snapshot = await hub.CallAsync("WatchProvince", date);
        var totals = await server.Client(token).FetchAsync($"/api/v1/days/{date}/totals").JsonAsync();

        Assert.Equal(124, snapshot.GetProperty("communes").GetArrayLength());
        foreach (var name in new[] { "date", "status", "name", "sequence", "province", "communes" })
        {
            Assert.Equal(totals.GetProperty(name).GetRawText(), snapshot.GetProperty(name).GetRawText());
        }
    }

    [Fact]
    public async Task Frames_are_numbered_without_holes_and_lead_from_the_snapshot_to_the_totals()
    {
        var team = await server.Arrange.TeamAsync("22981-001");
        var device = await server.DeviceAsync(team);
        var centre = await server.Arrange.SessionAsync(Role.CommandCentre);
        await using var hub = await HubConnection.OpenAsync(server.Address, centre);
        var snapshot = await hub.CallAsync("WatchProvince", Today);
        var before = Commune(snapshot, "22981")!.Value.Number("checkIns");
        var last = snapshot.Number("sequence");

        for (var i = 0; i < 5; i++)
        {
            await device.SendOneAsync(Sample.CheckIn(team));
        }

        var seen = before;
        while (seen < before + 5)
        {
            var frame = await hub.NextAsync("provinceFrame");
            Assert.Equal(last + 1, frame.Number("sequence"));
            last = frame.Number("sequence");
            Assert.Equal(Today, frame.GetProperty("date").GetString());
            seen = Commune(frame, "22981")?.Number("checkIns") ?? seen;
        }

        var totals = await server.Client(centre).FetchAsync($"/api/v1/days/{Today}/totals").JsonAsync();
        Assert.Equal(seen, Commune(totals, "22981")!.Value.Number("checkIns"));
        Assert.True(totals.Number("sequence") >= last);
    }

    [Fact]
    public async Task A_frame_carries_only_what_changed_and_the_feed_names_the_record()
    {
        var team = await server.Arrange.TeamAsync("22969-001");
        var device = await server.DeviceAsync(team);
        await using var hub = await HubConnection.OpenAsync(server.Address, await server.Arrange.SessionAsync(Role.Viewer));
        var date = Sample.Today.AddDays(-2);
        await hub.CallAsync("WatchProvince", date.Text());

        await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T09:00:00+07:00"));
        var frame = await hub.NextAsync("provinceFrame");

        Assert.Equal(["22969"], frame.GetProperty("communes").EnumerateArray().Select(commune => commune.GetProperty("code").GetString()));
        var line = Assert.Single(frame.GetProperty("feed").EnumerateArray());
        Assert.Equal((team, "22969", "household", 3), (
            line.GetProperty("teamCode").GetString(), line.GetProperty("communeCode").GetString(), line.GetProperty("kind").GetString(), line.Number("people")));
    }

    [Fact]
    public async Task While_nothing_changes_the_watcher_is_told_so_with_the_last_frames_number()
    {
        await using var hub = await HubConnection.OpenAsync(server.Address, await server.Arrange.SessionAsync(Role.Viewer));
        var date = Sample.Today.AddDays(-11).Text();
        var snapshot = await hub.CallAsync("WatchProvince", date);
        for (var beats = 0; beats < 2; beats++)
        {
            var beat = await hub.NextAsync("provinceBeat");
            Assert.Equal(date, beat.GetProperty("date").GetString());
            Assert.Equal(snapshot.Number("sequence"), beat.Number("sequence"));
        }
    }

    [Fact]
    public async Task An_officer_watches_the_teams_of_the_commune()
    {
        var team = await server.Arrange.TeamAsync("22963-001");
        var device = await server.DeviceAsync(team);
        await using var hub = await HubConnection.OpenAsync(server.Address, await server.Arrange.SessionAsync(Role.CommuneOfficer, "22963"));
        var snapshot = await hub.CallAsync("WatchCommune", Today, "22963");
        Assert.Equal(team, snapshot.GetProperty("teams")[0].GetProperty("code").GetString());

        await device.SendOneAsync(Sample.CheckIn(team));
        var frame = await hub.NextAsync("communeFrame");

        Assert.Equal(snapshot.Number("sequence") + 1, frame.Number("sequence"));
        Assert.Equal(1, frame.GetProperty("commune").Number("checkIns"));
        Assert.Equal(1, frame.GetProperty("teams")[0].Number("checkIns"));
    }

    [Fact]
    public async Task Opening_the_day_reaches_the_wall()
    {
        var centre = await server.Arrange.SessionAsync(Role.CommandCentre);
        await using var hub = await HubConnection.OpenAsync(server.Address, centre);
        Assert.Equal("undeclared", (await hub.CallAsync("WatchProvince", "2027-05-19")).GetProperty("status").GetString());
        using var body = new StringContent("{\"name\":\"Ra quân\"}", null, "application/json");

        await server.Client(centre).PutAsync(new Uri("/api/v1/campaign-days/2027-05-19", UriKind.Relative), body, TestContext.Current.CancellationToken).JsonAsync();

        Assert.Equal("declared", (await hub.NextAsync("provinceFrame")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_errors_text_is_its_code()
    {
        await using var officer = await HubConnection.OpenAsync(server.Address, await server.Arrange.SessionAsync(Role.CommuneOfficer, "22963"));
        await using var centre = await HubConnection.OpenAsync(server.Address, await server.Arrange.SessionAsync(Role.CommandCentre));

        await ErrorAsync("forbidden", officer.CallAsync("WatchProvince", Today));
        await ErrorAsync("not-found", officer.CallAsync("WatchCommune", Today, "22918"));
        await ErrorAsync("not-found", centre.CallAsync("WatchCommune", Today, "00000"));
        await ErrorAsync("invalid-date", centre.CallAsync("WatchProvince", "today"));
        await ErrorAsync("invalid-request", centre.CallAsync("WatchProvince", 7, 8, 9));
        await ErrorAsync("invalid-request", centre.CallAsync("NoSuchMethod"));
    }

    [Fact]
    public async Task Nobody_connects_without_a_token()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => HubConnection.OpenAsync(server.Address, token: null));
        await Assert.ThrowsAsync<WebSocketException>(() => HubConnection.OpenAsync(server.Address, "wrong"));
    }

    [Fact]
    public async Task Signing_out_ends_the_connection()
    {
        var token = await server.Arrange.SessionAsync(Role.CommandCentre);
        await using var hub = await HubConnection.OpenAsync(server.Address, token);
        await hub.CallAsync("WatchProvince", Today);

        await server.Client(token).DeleteAsync(new Uri("/api/v1/sessions/current", UriKind.Relative), TestContext.Current.CancellationToken);

        await hub.ClosedAsync();
    }

    [Fact]
    public async Task Unwatching_ends_the_frames()
    {
        var team = await server.Arrange.TeamAsync("23008-001");
        var device = await server.DeviceAsync(team);
        var token = await server.Arrange.SessionAsync(Role.CommandCentre);
        await using var leaving = await HubConnection.OpenAsync(server.Address, token);
        await using var staying = await HubConnection.OpenAsync(server.Address, token);
        var date = Sample.Today.AddDays(-5);
        await leaving.CallAsync("WatchProvince", date.Text());
        await staying.CallAsync("WatchProvince", date.Text());

        await leaving.CallAsync("Unwatch");
        await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T09:00:00+07:00"));
        await staying.NextAsync("provinceFrame");

        // A new snapshot comes behind whatever was sent before it: it is the first thing the leaving one hears of the date.
        var snapshot = await leaving.CallAsync("WatchProvince", date.Text());
        await device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T10:00:00+07:00"));
        Assert.Equal(snapshot.Number("sequence") + 1, (await leaving.NextAsync("provinceFrame")).Number("sequence"));
    }

    private static JsonElement? Commune(JsonElement snapshot, string code) =>
        snapshot.GetProperty("communes").EnumerateArray().Where(commune => commune.GetProperty("code").GetString() == code).Cast<JsonElement?>().FirstOrDefault();

    private static async Task ErrorAsync(string code, Task<JsonElement> call) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<HubErrorException>(() => call)).Message);
}
