using System.Text.Json;
using CampaignHub.Api.Access;
using static CampaignHub.Api.Tests.Roster.RosterClient;

namespace CampaignHub.Api.Tests.Roster;

public sealed class TeamTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Teams = "/api/v1/teams";

    [Fact]
    public async Task A_new_team_is_known_at_once_and_has_its_village_and_decision()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24868");
        var village = await officer.VillageAsync("24868", "1");

        var team = await officer.PostAsync(Teams, new
        {
            communeCode = "24868",
            kind = "village",
            villageCode = village,
            name = "Tổ công nghệ số cộng đồng thôn 1",
            decisionNumber = "15/QĐ-UBND",
            decisionDate = "2026-04-10",
        }).JsonAsync();

        Assert.Equal("24868-001", Code(team));
        Assert.Equal(village, team.GetProperty("villageCode").GetString());
        Assert.Equal("15/QĐ-UBND", team.GetProperty("decisionNumber").GetString());
        Assert.Equal("2026-04-10", team.GetProperty("decisionDate").GetString());
        var phone = await server.DeviceAsync("24868-001");
        var session = await phone.FetchAsync("/api/v1/sessions/current").JsonAsync();
        Assert.Equal("Tổ công nghệ số cộng đồng thôn 1", session.GetProperty("team").GetProperty("name").GetString());

        var changed = await officer.PutAsync($"{Teams}/24868-001", new { kind = "volunteer", name = "Đội tình nguyện" }).JsonAsync();
        Assert.Equal(("volunteer", JsonValueKind.Null), (changed.GetProperty("kind").GetString(), changed.GetProperty("villageCode").ValueKind));
    }

    [Fact]
    public async Task A_village_team_needs_a_village_and_another_kind_has_none()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24871");
        var village = await officer.VillageAsync("24871", "1");

        await officer.PostAsync(Teams, new { communeCode = "24871", kind = "village", name = "Tổ" }).ProblemAsync(400, "village-missing");
        await officer.PostAsync(Teams, new { communeCode = "24871", kind = "village", name = "Tổ", villageCode = "24868-V001" })
            .ProblemAsync(400, "unknown-village");
        await officer.PostAsync(Teams, new { communeCode = "24871", kind = "commune", name = "Tổ", villageCode = village })
            .ProblemAsync(400, "village-not-wanted");
    }

    [Fact]
    public async Task Dissolving_a_team_says_what_is_still_active_and_lets_no_new_phone_in()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24875");
        var team = await officer.TeamAsync("24875");
        var (lost, _) = await server.Arrange.DeviceAsync(team);
        var (kept, token) = await server.Arrange.DeviceAsync(team);
        await officer.PostAsync($"/api/v1/devices/{lost}/revoke", new { }).JsonAsync();
        var codes = await officer.PostAsync("/api/v1/devices/activation-codes", new { teamCodes = new[] { team } }).JsonAsync();

        var answer = await officer.PostAsync($"{Teams}/{team}/retire", new { on = "2026-03-01" }).JsonAsync();

        Assert.Equal((false, "2026-03-01"), (answer.GetProperty("team").GetProperty("active").GetBoolean(), answer.GetProperty("team").GetProperty("retiredOn").GetString()));
        Assert.Equal([kept], answer.GetProperty("activeDevices").EnumerateArray().Select(device => device.GetProperty("id").GetInt64()));
        Assert.Equal(1, answer.GetProperty("openActivationCodes").GetInt32());
        await server.Client(token).FetchAsync("/api/v1/sessions/current").JsonAsync();
        await server.Anonymous
            .PostAsync("/api/v1/devices/activate", new { code = codes[0].GetProperty("code").GetString(), deviceName = "Máy mới" })
            .ProblemAsync(410, "code-revoked");
        Assert.Empty(Codes(await officer.FetchAsync(Teams).JsonAsync()));
        Assert.Equal([team], Codes(await officer.FetchAsync($"{Teams}?retired=true").JsonAsync()));
        await officer.PostAsync($"{Teams}/{team}/retire", new { on = "2026-03-01" }).ProblemAsync(409, "retired");
        var next = await officer.TeamAsync("24875");
        Assert.Equal("24875-002", next);
        Assert.Equal([next], Codes(await officer.FetchAsync(Teams).JsonAsync()));
        Assert.Equal([team], Codes(await officer.FetchAsync($"{Teams}?retired=true").JsonAsync()));
    }

    [Fact]
    public async Task Leaders_are_named_to_those_who_have_to_call_them()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24877");
        var team = await officer.TeamAsync("24877");
        await officer.MemberAsync(team, "Tổ trưởng mẫu", "leader", "0900 000 001");
        await officer.MemberAsync(team, "Thành viên mẫu");

        foreach (var caller in new[] { officer, await server.StaffAsync(Role.Administrator), await server.StaffAsync(Role.CommandCentre) })
        {
            var row = (await caller.FetchAsync($"{Teams}?commune=24877").JsonAsync()).GetProperty("items")[0];
            Assert.Equal(("Tổ trưởng mẫu", "0900000001"), (row.GetProperty("leader").GetProperty("name").GetString(), row.GetProperty("leader").GetProperty("phone").GetString()));
        }

        foreach (var caller in new[]
        {
            await server.StaffAsync(Role.Department), await server.StaffAsync(Role.Viewer), await server.StaffAsync(Role.Viewer, "24877"),
        })
        {
            var row = (await caller.FetchAsync($"{Teams}?commune=24877").JsonAsync()).GetProperty("items")[0];
            Assert.Equal((2, JsonValueKind.Null), (row.GetProperty("members").GetInt32(), row.GetProperty("leader").ValueKind));
        }

        var own = (await (await server.DeviceAsync(team)).FetchAsync(Teams).JsonAsync()).GetProperty("items")[0].GetProperty("leader");
        Assert.Equal(("Tổ trưởng mẫu", JsonValueKind.Null), (own.GetProperty("name").GetString(), own.GetProperty("phone").ValueKind));
    }

    [Fact]
    public async Task Only_who_keeps_the_roster_of_the_commune_changes_its_teams()
    {
        var team = await (await server.StaffAsync(Role.Administrator)).TeamAsync("24883");
        var body = new { communeCode = "24883", kind = "commune", name = "Tổ khác" };
        var neighbour = await server.StaffAsync(Role.CommuneOfficer, "24886");

        await neighbour.PostAsync(Teams, body).ProblemAsync(404, "not-found");
        await neighbour.PutAsync($"{Teams}/{team}", body).ProblemAsync(404, "not-found");
        await neighbour.PostAsync($"{Teams}/{team}/retire", new { on = "2026-03-01" }).ProblemAsync(404, "not-found");
        foreach (var reader in new[]
        {
            await server.StaffAsync(Role.CommandCentre), await server.StaffAsync(Role.Viewer, "24883"), await server.DeviceAsync(team),
        })
        {
            await reader.PostAsync(Teams, body).ProblemAsync(403, "forbidden");
            await reader.PutAsync($"{Teams}/{team}", body).ProblemAsync(403, "forbidden");
            await reader.PostAsync($"{Teams}/{team}/retire", new { on = "2026-03-01" }).ProblemAsync(403, "forbidden");
        }
    }
}
