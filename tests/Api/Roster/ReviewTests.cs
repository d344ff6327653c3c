using System.Text.Json;
using CampaignHub.Api.Access;
using static CampaignHub.Api.Tests.Roster.RosterClient;

namespace CampaignHub.Api.Tests.Roster;

public sealed class ReviewTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Reviews = "/api/v1/roster/reviews";

    [Fact]
    public async Task Who_has_confirmed_and_who_has_not_is_visible()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24955");
        await officer.TeamAsync("24955");

        var answer = await officer.PostAsync(Reviews, new { communeCode = "24955", changed = false, note = "Không thay đổi" }).JsonAsync();

        Assert.Equal((false, 0), (answer.GetProperty("changed").GetBoolean(), answer.GetProperty("changesSince").GetInt32()));
        var centre = await server.StaffAsync(Role.CommandCentre);
        var list = await centre.FetchAsync($"{Reviews}?year=2026").JsonAsync();
        Assert.Equal(("2026-04-30", "2026-04-29"), (list.GetProperty("before").GetString(), list.GetProperty("lastWorkingDay").GetString()));
        Assert.Equal(124, list.GetProperty("items").GetArrayLength());
        Assert.StartsWith("Tài khoản", Of(list, "24955").GetProperty("confirmedBy").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Of(list, "25138").GetProperty("confirmedAt").ValueKind);
        var own = await officer.FetchAsync(Reviews).JsonAsync();
        Assert.Equal(["24955"], Strings(own, "items", "communeCode"));
        var nextYear = await centre.FetchAsync($"{Reviews}?year=2027").JsonAsync();
        Assert.Equal((JsonValueKind.Null, "due"), (nextYear.GetProperty("before").ValueKind, Of(nextYear, "24955").GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Later_changes_are_dated_counted_and_shown_without_names()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24958");
        var team = await officer.TeamAsync("24958");
        await officer.PostAsync(Reviews, new { communeCode = "24958", changed = true, decisionNumber = "7/QĐ-UBND", decisionDate = "2026-04-20" }).JsonAsync();
        var village = await officer.VillageAsync("24958", "1");
        await officer.MemberAsync(team, "Tên riêng", phone: "0900000001");
        var centre = await server.StaffAsync(Role.CommandCentre);

        Assert.Equal(2, Of(await centre.FetchAsync(Reviews).JsonAsync(), "24958").GetProperty("changesSince").GetInt32());
        var changes = await centre.FetchAsync("/api/v1/roster/changes?commune=24958").JsonAsync();
        Assert.Equal(["member.added", "village.added"], Strings(changes, "items", "action"));
        Assert.Equal([$"{team}/1", village], Strings(changes, "items", "subject"));
        Assert.Equal("Tổ công nghệ số cộng đồng", changes.GetProperty("items")[0].GetProperty("subjectName").GetString());
        Assert.DoesNotContain("Tên riêng", changes.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("0900000001", changes.GetRawText(), StringComparison.Ordinal);
        var first = await centre.FetchAsync("/api/v1/roster/changes?commune=24958&limit=1").JsonAsync();
        var second = await centre.FetchAsync($"/api/v1/roster/changes?commune=24958&limit=1&after={first.GetProperty("next").GetInt64()}").JsonAsync();
        Assert.Equal([village], Strings(second, "items", "subject"));

        await officer.PostAsync(Reviews, new { communeCode = "24958", changed = false }).JsonAsync();
        var again = Of(await centre.FetchAsync(Reviews).JsonAsync(), "24958");
        Assert.Equal((0, false), (again.GetProperty("changesSince").GetInt32(), again.GetProperty("changed").GetBoolean()));
        Assert.Equal(2, (await centre.FetchAsync("/api/v1/roster/changes?commune=24958").JsonAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Saying_the_same_twice_confirms_once()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24967");
        var once = await officer.PostAsync(Reviews, new { communeCode = "24967", changed = false }).JsonAsync();

        var twice = await officer.PostAsync(Reviews, new { communeCode = "24967", changed = false }).JsonAsync();

        Assert.Equal(once.GetProperty("confirmedAt").GetDateTimeOffset(), twice.GetProperty("confirmedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_commune_confirms_for_itself_only_and_says_whether_something_changed()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24976");

        await officer.PostAsync(Reviews, new { communeCode = "24985", changed = false }).ProblemAsync(404, "not-found");
        await officer.PostAsync(Reviews, new { communeCode = "24976" }).ProblemAsync(400, "invalid-request");
        await officer.PostAsync(Reviews, new { communeCode = "24976", changed = true, decisionDate = "2999-01-01" }).ProblemAsync(400, "invalid-date");
        await officer.FetchAsync("/api/v1/roster/changes?commune=24985").ProblemAsync(404, "not-found");
        await (await server.StaffAsync(Role.CommandCentre)).PostAsync(Reviews, new { communeCode = "24976", changed = false }).ProblemAsync(403, "forbidden");
        var viewer = await server.StaffAsync(Role.Viewer, "24976");
        Assert.Equal(["24976"], Strings(await viewer.FetchAsync(Reviews).JsonAsync(), "items", "communeCode"));
        await viewer.FetchAsync($"{Reviews}?year=1").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task The_office_of_a_commune_is_the_usual_one_until_somebody_says_otherwise()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24988");
        var device = await server.DeviceAsync(await officer.TeamAsync("24988"));
        const string Path = "/api/v1/communes/24988/office";
        Assert.Equal("Phòng Văn hóa - Xã hội", (await device.FetchAsync(Path).JsonAsync()).GetProperty("name").GetString());

        await officer.PutAsync(Path, new { name = "Phòng Văn hóa - Xã hội", phone = "0263 3822 311", contactName = "Người trực" }).JsonAsync();

        Assert.Equal(("02633822311", "Người trực"), await SeenAsync(await server.StaffAsync(Role.CommandCentre)));
        Assert.Equal(("02633822311", null), await SeenAsync(await server.StaffAsync(Role.Viewer)));
        Assert.Equal(("02633822311", null), await SeenAsync(device));
        await (await server.StaffAsync(Role.CommuneOfficer, "24991")).FetchAsync(Path).ProblemAsync(404, "not-found");
        await officer.PutAsync("/api/v1/communes/24991/office", new { name = "Phòng" }).ProblemAsync(404, "not-found");
        await officer.PutAsync(Path, new { name = "Phòng", phone = "113" }).ProblemAsync(400, "invalid-phone");
        await device.PutAsync(Path, new { name = "Phòng" }).ProblemAsync(403, "forbidden");

        async Task<(string?, string?)> SeenAsync(HttpClient caller)
        {
            var office = await caller.FetchAsync(Path).JsonAsync();
            return (office.GetProperty("phone").GetString(), office.GetProperty("contactName").GetString());
        }
    }

    private static JsonElement Of(JsonElement list, string commune) =>
        list.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("communeCode").GetString() == commune);
}
