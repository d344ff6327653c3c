using CampaignHub.Api.Access;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Roster;

public sealed class MemberTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Members_are_numbered_and_one_who_left_keeps_the_number()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24895");
        var team = await officer.TeamAsync("24895");
        var members = $"/api/v1/teams/{team}/members";
        Assert.Equal(1, await officer.MemberAsync(team, "Một"));
        var added = await officer.PostAsync(members, new
        {
            name = "Nguye\u0302\u0303n  Ba",
            role = "deputy",
            core = true,
            duty = "Ghi nhận",
            organisation = "youth-union",
            phone = "+84 900 000 002",
        }).JsonAsync();
        Assert.Equal(("Nguy\u1ec5n Ba", "0900000002", 2), (added.GetProperty("name").GetString(), added.GetProperty("phone").GetString(), added.GetProperty("number").GetInt32()));

        await officer.PutAsync($"{members}/2", new { name = "Nguyễn Ba", role = "deputy", active = false }).JsonAsync();

        var list = (await officer.FetchAsync(members).JsonAsync()).GetProperty("items");
        Assert.Equal([true, false], list.EnumerateArray().Select(member => member.GetProperty("active").GetBoolean()));
        Assert.Equal(3, await officer.MemberAsync(team, "Ba"));
        var stillAway = await officer.PutAsync($"{members}/2", new { name = "Nguyễn Ba", role = "member" }).JsonAsync();
        Assert.False(stillAway.GetProperty("active").GetBoolean());
        var page = await officer.FetchAsync($"{members}?limit=2").JsonAsync();
        Assert.Equal(2, page.GetProperty("next").GetInt32());
        Assert.Equal(1, (await officer.FetchAsync($"{members}?after=2").JsonAsync()).GetProperty("items").GetArrayLength());
        await officer.PutAsync($"{members}/77", new { name = "Ai", role = "member" }).ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task A_second_leader_is_refused_with_what_to_do()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24907");
        var team = await officer.TeamAsync("24907");
        var members = $"/api/v1/teams/{team}/members";
        await officer.MemberAsync(team, "Một", "leader");

        var problem = await officer.PostAsync(members, new { name = "Hai", role = "leader" }).ProblemAsync(409, "leader-taken");

        Assert.Contains("another role", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await officer.PutAsync($"{members}/1", new { name = "Một", role = "member" }).JsonAsync();
        Assert.Equal(2, await officer.MemberAsync(team, "Hai", "leader"));
    }

    [Fact]
    public async Task Everybody_sees_of_the_members_what_his_role_needs()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24916");
        var (team, other) = (await officer.TeamAsync("24916"), await officer.TeamAsync("24916"));
        var members = $"/api/v1/teams/{team}/members";
        await officer.MemberAsync(team, "Một", "leader", "0900000001");
        await officer.MemberAsync(team, "Hai");
        await officer.PutAsync($"{members}/2", new { name = "Hai", role = "member", active = false }).JsonAsync();

        Assert.Equal(("Một", "0900000001", 2), await SeenAsync(await server.StaffAsync(Role.CommandCentre)));
        Assert.Equal((null, null, 2), await SeenAsync(await server.StaffAsync(Role.Department)));
        Assert.Equal((null, null, 2), await SeenAsync(await server.StaffAsync(Role.Viewer)));
        Assert.Equal((null, null, 2), await SeenAsync(await server.StaffAsync(Role.Viewer, "24916")));
        Assert.Equal(("Một", null, 1), await SeenAsync(await server.DeviceAsync(team)));
        await (await server.DeviceAsync(other)).FetchAsync(members).ProblemAsync(404, "not-found");
        await (await server.StaffAsync(Role.CommuneOfficer, "24931")).FetchAsync(members).ProblemAsync(404, "not-found");
        await (await server.StaffAsync(Role.CommuneOfficer, "24931")).PostAsync(members, new { name = "Ba", role = "member" }).ProblemAsync(404, "not-found");
        await (await server.DeviceAsync(team)).PostAsync(members, new { name = "Ba", role = "member" }).ProblemAsync(403, "forbidden");

        async Task<(string?, string?, int)> SeenAsync(HttpClient caller)
        {
            var list = (await caller.FetchAsync(members).JsonAsync()).GetProperty("items");
            return (list[0].GetProperty("name").GetString(), list[0].GetProperty("phone").GetString(), list.GetArrayLength());
        }
    }

    [Fact]
    public async Task Saving_what_is_there_writes_no_line_and_a_change_writes_who_and_what()
    {
        var account = await server.Arrange.SessionAsync(Role.CommuneOfficer, "24934");
        var officer = server.Client(account);
        var team = await officer.TeamAsync("24934");
        await officer.MemberAsync(team, "Một", "leader", "0900000001");
        var before = await LinesAsync();

        await officer.PutAsync($"/api/v1/teams/{team}/members/1", new { name = " Một ", role = "leader", core = true, phone = "+84900000001" }).JsonAsync();
        await officer.PutAsync($"/api/v1/teams/{team}", new { kind = "commune", name = "Tổ công nghệ số cộng đồng" }).JsonAsync();
        Assert.Equal(before, await LinesAsync());

        await officer.PutAsync($"/api/v1/teams/{team}/members/1", new { name = "Một", role = "leader", core = true, phone = "0900000009" }).JsonAsync();
        var after = await LinesAsync();
        Assert.Equal(before.Count + 1, after.Count);
        Assert.StartsWith("staff:", after[^1].Actor, StringComparison.Ordinal);
        Assert.Equal(("member.changed", $"{team}/1", null), (after[^1].Action, after[^1].Subject, after[^1].After));
    }

    [Theory]
    [InlineData("""{"role":"member"}""", "invalid-text")]
    [InlineData("""{"name":"Một","role":"chief"}""", "unknown-role")]
    [InlineData("""{"name":"Một","role":"member","phone":"12345"}""", "invalid-phone")]
    [InlineData("""{"name":"Một","role":"member","organisation":"nobody"}""", "unknown-organisation")]
    [InlineData("""{"name":"M\u0000t","role":"member"}""", "invalid-text")]
    [InlineData("""{"name":5,"role":"member"}""", "invalid-request")]
    [InlineData("[]", "invalid-request")]
    public async Task What_cannot_be_kept_is_refused(string body, string code)
    {
        var admin = await server.StaffAsync(Role.Administrator);

        await admin.PostTextAsync("/api/v1/teams/24943-001/members", body).ProblemAsync(400, code);
    }

    private async Task<List<(string Actor, string Action, string Subject, string? After)>> LinesAsync()
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "SELECT actor, action, subject, after::text FROM audit WHERE commune_code = '24934' ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<(string, string, string, string?)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        return lines;
    }
}
