using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Api.Tests.Difficulties;
using CampaignHub.Api.Tests.Live;
using CampaignHub.Api.Tests.TeamDays;

namespace CampaignHub.Api.Tests.CampaignDays;

/// <summary>A campaign day in the communes: points, postponed, confirmed, who has not recorded yet.</summary>
public sealed class CommuneDayTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Days = "/api/v1/campaign-days";

    [Fact]
    public async Task A_point_is_added_changed_and_cancelled_and_its_phone_is_for_those_who_need_it()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, "22924"), await server.StaffAsync(Role.CommandCentre));
        var device = await server.DeviceAsync(await server.Arrange.TeamAsync("22924-001"));
        var path = $"{Days}/2027-05-08/points";
        var point = new { communeCode = "22924", place = "Nhà văn hóa thôn 3", kind = "village-hall", from = "07:30", to = "11:00", inCharge = "Tổ trưởng (mẫu)", phone = "0900 000 001" };
        var id = Guid.NewGuid();

        await officer.PutAsync($"{path}/{id}", point).JsonAsync();
        await officer.PutAsync($"{path}/{id}", point with { to = "11:30" }).JsonAsync();

        var seen = Assert.Single((await device.FetchAsync(path).JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal(("11:30", "0900000001", false), (seen.Text("to"), seen.Text("phone"), seen.GetProperty("isOpen").GetBoolean()));
        var leader = await server.StaffAsync(Role.Viewer);
        Assert.Equal(JsonValueKind.Null, Only(await leader.FetchAsync(path).JsonAsync()).GetProperty("phone").ValueKind);
        Assert.True((await centre.PostTextAsync($"{path}/{id}/cancel", "{}").JsonAsync()).GetProperty("cancelled").GetBoolean());
        var log = (await centre.FetchAsync("/api/v1/audit?subject=2027-05-08").JsonAsync()).GetProperty("items").EnumerateArray().Select(line => line.Text("action"));
        Assert.Equal(["point.cancelled", "point.changed", "point.added"], log);
    }

    [Theory]
    [InlineData("""{"communeCode":"22924","kind":"market","from":"07:30","to":"11:00"}""")]
    [InlineData("""{"communeCode":"22924","place":"Chợ","kind":"no-such","from":"07:30","to":"11:00"}""")]
    [InlineData("""{"communeCode":"22924","place":"Chợ","kind":"market","from":"11:00","to":"07:30"}""")]
    [InlineData("""{"communeCode":"22924","place":"Chợ","kind":"market","from":"07:30","to":"11:00","phone":"12"}""")]
    [InlineData("""{"communeCode":"22924","place":"Chợ","kind":"market","from":"07:30","to":"11:00","villageCode":"22918-V001"}""")]
    [InlineData("""{"communeCode":"22924","place":"Chợ","kind":"market","from":"07:30","to":"11:00","partners":[""]}""")]
    public async Task What_is_no_point_is_refused(string body)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22924");
        using var content = new StringContent(body, null, "application/json");
        var path = new Uri($"{Days}/2027-05-09/points/{Guid.NewGuid()}", UriKind.Relative);
        await officer.PutAsync(path, content, TestContext.Current.CancellationToken).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task One_commune_is_postponed_and_resumed_without_touching_the_rest()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, "22933"), await server.StaffAsync(Role.CommandCentre));
        var path = $"{Days}/2027-05-10";
        await officer.PostAsync($"{path}/postpone", new { communeCode = "22933", reason = "Mưa lũ" }).ProblemAsync(409, "wrong-status");
        await centre.PutAsync(path, new { name = "Ra quân" }).JsonAsync();
        await officer.PostAsync($"{path}/postpone", new { communeCode = "22933", reason = "Mưa lũ", toDate = "2027-05-09" }).ProblemAsync(400, "invalid-request");
        await officer.PostAsync($"{path}/postpone", new { communeCode = "22924", reason = "Mưa lũ" }).ProblemAsync(404, "not-found");

        var day = await officer.PostAsync($"{path}/postpone", new { communeCode = "22933", reason = "Mưa lũ", toDate = "2027-05-17" }).JsonAsync();

        Assert.Equal(("22933", "Mưa lũ", "2027-05-17"), Texts(Assert.Single(day.GetProperty("postponed").EnumerateArray())));
        Assert.Equal("postponed", await QuietStateAsync(centre, "2027-05-10", "22933"));
        Assert.Equal("not-started", await QuietStateAsync(centre, "2027-05-10", "22924"));
        Assert.Empty((await centre.PostAsync($"{path}/resume", new { communeCode = "22933" }).JsonAsync()).GetProperty("postponed").EnumerateArray());

        static (string?, string?, string?) Texts(JsonElement item) => (item.Text("communeCode"), item.Text("reason"), item.Text("toDate"));
    }

    [Fact]
    public async Task A_commune_confirms_its_day_and_what_comes_after_is_shown_as_changed()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, "22954"), await server.StaffAsync(Role.CommandCentre));
        var team = await server.Arrange.TeamAsync("22954-001");
        var device = await server.DeviceAsync(team);
        var date = Sample.Today.AddDays(-6);
        var path = $"{Days}/{date.Text()}";
        Task RecordAsync() => device.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T08:00:00+07:00"));
        await centre.PutAsync(path, new { name = "Ra quân", communeCodes = new[] { "22954", "22960" } }).JsonAsync();
        await RecordAsync();

        var confirmed = await officer.PostAsync($"{path}/confirm", new { communeCode = "22954", note = "Đã đối chiếu" }).JsonAsync();
        Assert.Equal(("confirmed", 1, 3), (confirmed.Text("state"), confirmed.Number("checkIns"), confirmed.Number("people")));
        Assert.Equal(["22960"], await UnconfirmedAsync());
        await RecordAsync();

        var states = (await centre.FetchAsync($"{path}/confirmations").JsonAsync()).GetProperty("items").EnumerateArray()
            .ToDictionary(item => item.Text("communeCode"), item => item.Text("state"));
        Assert.Equal(("changed", "none", "out-of-scope", 124), (states["22954"], states["22960"], states["22963"], states.Count));
        Assert.Equal(["22954", "22960"], await UnconfirmedAsync());
        var own = await officer.FetchAsync($"{path}/confirmations").JsonAsync();
        Assert.Equal("22954", Only(own).Text("communeCode"));
        await officer.PostAsync($"{path}/confirm", new { communeCode = "22960" }).ProblemAsync(404, "not-found");

        async Task<IEnumerable<string?>> UnconfirmedAsync() =>
            (await centre.FetchAsync($"{path}/readiness").JsonAsync()).GetProperty("unconfirmed").EnumerateArray().Select(code => code.GetString()).ToList();
    }

    [Fact]
    public async Task Phones_of_teams_that_were_out_and_not_heard_of_since_are_told_before_the_end()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var team = await server.Arrange.TeamAsync("22969-001");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22969");
        await server.DeviceAsync(team);
        var date = Sample.Today.AddDays(-7);
        await officer.SendOneAsync(Sample.CheckIn(team, item => item["occurredAt"] = $"{date.Text()}T08:00:00+07:00"));
        await Audit.AuditScene.SqlAsync(server, $"UPDATE device SET created_at = '2026-01-01', last_seen_at = '{date.Text()}T09:00:00+07:00' WHERE team_code = '{team}'");

        var readiness = await centre.FetchAsync($"{Days}/{date.Text()}/readiness").JsonAsync();

        var phone = Assert.Single(readiness.GetProperty("phones").EnumerateArray());
        Assert.Equal((team, "not-heard-since", 1), (phone.Text("teamCode"), phone.Text("why"), readiness.Number("phoneCount")));

        // Heard of since, with the word that it still holds something of that morning.
        await Audit.AuditScene.SqlAsync(server, $"UPDATE device SET last_seen_at = now(), unsent = 4, oldest_at = '{date.Text()}T10:00:00+07:00' WHERE team_code = '{team}'");
        var later = Assert.Single((await centre.FetchAsync($"{Days}/{date.Text()}/readiness").JsonAsync()).GetProperty("phones").EnumerateArray());
        Assert.Equal(("reported-unsent", 4), (later.Text("why"), later.Number("unsent")));

        await Audit.AuditScene.SqlAsync(server, $"UPDATE device SET unsent = 1, oldest_at = now() WHERE team_code = '{team}'");
        Assert.Empty((await centre.FetchAsync($"{Days}/{date.Text()}/readiness").JsonAsync()).GetProperty("phones").EnumerateArray());
    }

    [Theory]
    [InlineData("19:30", true)]
    [InlineData("23:59", true)]
    [InlineData("24:01", false)]
    public async Task A_phone_that_says_it_holds_something_of_that_day_is_told_however_late_the_work_and_whenever_it_was_activated(string saved, bool isTold)
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var team = await server.Arrange.TeamAsync($"22972-{saved.Replace(":", "", StringComparison.Ordinal)[1..]}");
        await server.DeviceAsync(team);
        var date = Sample.Today.AddDays(-5);
        var minutes = (int.Parse(saved[..2], null) * 60) + int.Parse(saved[3..], null);
        await Audit.AuditScene.SqlAsync(
            server,
            $"UPDATE device SET created_at = now(), last_seen_at = now(), unsent = 2, oldest_at = timestamptz '{date.Text()}T00:00:00+07:00' + interval '{minutes} minutes' WHERE team_code = '{team}'");

        var phones = (await centre.FetchAsync($"{Days}/{date.Text()}/readiness").JsonAsync()).GetProperty("phones").EnumerateArray()
            .Where(phone => phone.Text("teamCode") == team).Select(phone => (phone.Text("why"), phone.Number("unsent")));

        Assert.Equal(isTold ? [("reported-unsent", 2)] : [], phones);
        await Audit.AuditScene.SqlAsync(server, $"UPDATE device SET unsent = 0, oldest_at = NULL WHERE team_code = '{team}'");
    }

    [Fact]
    public async Task The_centre_is_told_whom_to_call_in_a_commune_and_the_officer_the_leader()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, "22978"), await server.StaffAsync(Role.CommandCentre));
        var team = await server.Arrange.TeamAsync("22978-001");
        await Audit.AuditScene.SqlAsync(server, $"INSERT INTO member (team_code, number, role, name, phone) VALUES ('{team}', 1, 'leader', 'Tổ trưởng (mẫu)', '0900000001')");
        await officer.PutAsync("/api/v1/communes/22978/office", new { name = "Phòng Văn hóa - Xã hội", phone = "0900000002" }).JsonAsync();
        var device = await server.DeviceAsync(team);
        await device.PostTextAsync("/api/v1/team-days", TeamDayTests.Event(team).ToJsonString()).JsonAsync();
        var path = $"/api/v1/days/{Sample.Today.Text()}/quiet";

        var commune = (await centre.FetchAsync(path).JsonAsync()).GetProperty("items").EnumerateArray().Single(item => item.Text("communeCode") == "22978");
        var teamLine = Only(await officer.FetchAsync(path).JsonAsync());

        Assert.Equal("0900000002", commune.GetProperty("office").Text("phone"));
        Assert.Equal((1, 1, 0), (commune.Number("teams"), commune.Number("started"), commune.Number("reporting")));
        Assert.Equal("0900000001", teamLine.GetProperty("leader").Text("phone"));
        var asSeenByCentre = Only(await centre.FetchAsync($"{path}?commune=22978").JsonAsync());
        Assert.Equal(JsonValueKind.Null, asSeenByCentre.GetProperty("leader").ValueKind);
    }

    [Fact]
    public async Task A_commune_s_target_is_given_changed_and_taken_back()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22981");
        const string Path = "/api/v1/communes/22981/targets";
        await officer.PutAsync(Path, new { scope = "year", scopeKey = "2026", measure = "vneid", value = 300, planNumber = "12/KH-UBND", planDate = "2026-05-04" }).JsonAsync();
        Assert.Equal((300, "2026-05-04"), (Only(await ListAsync()).Number("value"), Only(await ListAsync()).Text("planDate")));
        await officer.PutAsync(Path, new { scope = "year", scopeKey = "2026", measure = "vneid", value = (int?)null }).JsonAsync();
        Assert.Empty((await ListAsync()).GetProperty("items").EnumerateArray());
        var audit = (await officer.FetchAsync("/api/v1/audit?subject=22981&action=commune-target").JsonAsync()).GetProperty("items").EnumerateArray();
        Assert.Equal(
            [
                """commune-target.withdrawn {"value":300,"planDate":"2026-05-04","planNumber":"12/KH-UBND"} {"value":null,"period":"2026","measure":"vneid","planDate":null,"planNumber":null}""",
                """commune-target.given  {"value":300,"period":"2026","measure":"vneid","planDate":"2026-05-04","planNumber":"12/KH-UBND"}""",
            ],
            audit.Select(line => $"{line.Text("action")} {line.GetProperty("before")} {line.GetProperty("after")}"));
        foreach (var bad in new object[]
        {
            new { scope = "month", scopeKey = "2026", measure = "people", value = 1 },
            new { scope = "year", scopeKey = "26", measure = "people", value = 1 },
            new { scope = "day", scopeKey = "2026-02-30", measure = "people", value = 1 },
            new { scope = "campaign", scopeKey = "no-such", measure = "people", value = 1 },
            new { scope = "year", scopeKey = "2026", measure = "no-such", value = 1 },
            new { scope = "year", scopeKey = "2026", measure = "people", value = 0 },
        })
        {
            await officer.PutAsync(Path, bad).ProblemAsync(400, "invalid-request");
        }

        Task<JsonElement> ListAsync() => officer.FetchAsync("/api/v1/commune-targets").JsonAsync();
    }

    [Fact]
    public async Task An_urgent_fault_from_a_phone_reaches_who_watches_the_province_within_seconds()
    {
        var team = await server.Arrange.TeamAsync("23005-001");
        var device = await server.DeviceAsync(team);
        await using var hub = await HubConnection.OpenAsync(server.Address, await server.Arrange.SessionAsync(Role.CommandCentre));
        var before = (await hub.CallAsync("WatchProvince", Sample.Today.Text())).GetProperty("notice").Number("urgentOpen");

        var posted = TimeProvider.System.GetTimestamp();
        var fault = DifficultyTests.Difficulty(team);
        fault["urgent"] = true;
        await device.PostTextAsync("/api/v1/difficulties", fault.ToJsonString()).JsonAsync();

        JsonElement notice;
        do
        {
            notice = await hub.NextAsync("dayNotice");
        }
        while (notice.Number("urgentOpen") != before + 1);
        Assert.True(TimeProvider.System.GetElapsedTime(posted) < TimeSpan.FromSeconds(30), "The notice came too late.");
        Assert.Equal(Sample.Today.Text(), notice.Text("date"));
    }

    private static JsonElement Only(JsonElement list) => Assert.Single(list.GetProperty("items").EnumerateArray());

    private static async Task<string> QuietStateAsync(HttpClient client, string date, string commune) =>
        (await client.FetchAsync($"/api/v1/days/{date}/quiet").JsonAsync()).GetProperty("items").EnumerateArray()
            .Single(item => item.Text("communeCode") == commune).Text("state");
}
