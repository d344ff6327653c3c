using System.Net;
using System.Text.Json;
using CampaignHub.Api.Access;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Devices;

public sealed class DeviceListTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Devices = "/api/v1/devices";
    private const string Codes = "/api/v1/devices/activation-codes";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_commune_sees_the_devices_of_its_teams_who_made_the_code_and_why_one_was_revoked()
    {
        var (one, two) = (await server.Arrange.TeamAsync("22945-001"), await server.Arrange.TeamAsync("22945-002"));
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");
        var name = (await officer.FetchAsync("/api/v1/sessions/current").JsonAsync()).GetProperty("user").GetProperty("displayName").GetString();
        var codes = await officer.PostAsync(Codes, new { teamCodes = new[] { one, two }, memberNumber = 3 }).JsonAsync();
        foreach (var code in codes.EnumerateArray())
        {
            await server.Anonymous.PostAsync(
                $"{Devices}/activate", new { code = code.GetProperty("code").GetString(), deviceName = "Oppo A17" }).JsonAsync();
        }

        var first = await officer.FetchAsync($"{Devices}?commune=22945&limit=1").JsonAsync();
        var rest = await officer.FetchAsync($"{Devices}?team={two}&limit=1").JsonAsync();

        var device = first.GetProperty("items")[0];
        Assert.NotEqual(JsonValueKind.Null, first.GetProperty("next").ValueKind);
        Assert.Equal(name, rest.GetProperty("items")[0].GetProperty("createdBy").GetString());
        Assert.Equal(3, rest.GetProperty("items")[0].GetProperty("memberNumber").GetInt32());
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        var next = await officer.FetchAsync($"{Devices}?commune=22945&limit=1&after={first.GetProperty("next").GetInt64()}").JsonAsync();
        Assert.True(next.GetProperty("items")[0].GetProperty("id").GetInt64() > device.GetProperty("id").GetInt64());
        var id = rest.GetProperty("items")[0].GetProperty("id").GetInt64();
        await officer.PostAsync($"{Devices}/{id}/revoke", new { reason = "stolen" }).ProblemAsync(400, "invalid-request");
        var revoked = await officer.PostAsync($"{Devices}/{id}/revoke", new { reason = "lost" }).JsonAsync();
        Assert.Equal("lost", revoked.GetProperty("revokedReason").GetString());
        Assert.Equal(name, revoked.GetProperty("revokedBy").GetString());
        Assert.Empty((await officer.FetchAsync($"{Devices}?team={two}&revoked=false").JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Single((await officer.FetchAsync($"{Devices}?team={two}&revoked=true").JsonAsync()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_device_is_revoked_without_a_body_too()
    {
        var (id, _) = await server.Arrange.DeviceAsync(await server.Arrange.TeamAsync("22945-003"));
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");

        var revoked = await officer.PostAsync(new Uri($"{Devices}/{id}/revoke", UriKind.Relative), content: null, Cancellation).JsonAsync();

        Assert.Equal(JsonValueKind.Null, revoked.GetProperty("revokedReason").ValueKind);
    }

    [Fact]
    public async Task Lists_of_another_commune_are_not_there_and_a_list_of_nothing_is_not_understood()
    {
        var team = await server.Arrange.TeamAsync("22945-004");
        var stranger = await server.StaffAsync(Role.CommuneOfficer, "22933");
        var administrator = await server.StaffAsync(Role.Administrator);
        foreach (var list in new[] { Devices, Codes })
        {
            await stranger.FetchAsync($"{list}?commune=22945").ProblemAsync(404, "not-found");
            await stranger.FetchAsync($"{list}?team={team}").ProblemAsync(404, "not-found");
            await stranger.FetchAsync($"{list}?commune=22933&team={team}").ProblemAsync(404, "not-found");
            await stranger.FetchAsync(list).ProblemAsync(400, "invalid-request");
            await stranger.FetchAsync($"{list}?commune=22933&limit=0").ProblemAsync(400, "invalid-request");
            await administrator.FetchAsync($"{list}?commune=22945").JsonAsync();
            await administrator.FetchAsync($"{list}?commune=99999").ProblemAsync(404, "not-found");
        }
    }

    [Fact]
    public async Task Codes_that_can_still_be_used_are_listed_without_what_they_read_and_taken_back()
    {
        var team = await server.Arrange.TeamAsync("22945-005");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");
        var codes = await officer.PostAsync(Codes, new { teamCodes = new[] { team, team, team } }).JsonAsync();
        var printed = codes.EnumerateArray().Select(code => code.GetProperty("code").GetString()!).ToArray();
        await server.Anonymous.PostAsync($"{Devices}/activate", new { code = printed[0], deviceName = "x" }).JsonAsync();

        var listed = await officer.FetchAsync($"{Codes}?team={team}").JsonAsync();

        Assert.Equal(
            codes.EnumerateArray().Skip(1).Select(code => code.GetProperty("id").GetInt64()),
            listed.GetProperty("items").EnumerateArray().Select(code => code.GetProperty("id").GetInt64()));
        Assert.All(printed, code => Assert.DoesNotContain(code, listed.GetRawText(), StringComparison.Ordinal));
        var path = $"{Codes}/{codes[1].GetProperty("id").GetInt64()}/revoke";
        var stranger = await server.StaffAsync(Role.CommuneOfficer, "22933");
        await stranger.PostAsync(path, new { }).ProblemAsync(404, "not-found");
        using var revoked = await officer.PostAsync(path, new { });
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        await officer.PostAsync(path, new { }).ProblemAsync(404, "not-found");
        await officer.PostAsync($"{Codes}/{codes[0].GetProperty("id").GetInt64()}/revoke", new { }).ProblemAsync(404, "not-found");
        await server.Anonymous.PostAsync($"{Devices}/activate", new { code = printed[1], deviceName = "x" }).ProblemAsync(410, "code-revoked");
        await server.Anonymous.PostAsync($"{Devices}/activate", new { code = printed[2], deviceName = "x" }).JsonAsync();
    }

    [Fact]
    public async Task A_code_for_a_member_needs_the_member_once_the_team_has_any()
    {
        var (empty, full) = (await server.Arrange.TeamAsync("22945-006"), await server.Arrange.TeamAsync("22945-007"));
        await RunAsync("""
            INSERT INTO member (team_code, number, role, name, active)
            VALUES ('22945-007', 1, 'leader', 'Một', true), ('22945-007', 2, 'member', 'Hai', false)
            """);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");

        await officer.PostAsync(Codes, new { teamCodes = new[] { empty }, memberNumber = 9 }).JsonAsync();
        var code = await officer.PostAsync(Codes, new { teamCodes = new[] { full, empty }, memberNumber = 1 }).JsonAsync();
        Assert.Equal(1, code[0].GetProperty("memberNumber").GetInt32());
        await officer.PostAsync(Codes, new { teamCodes = new[] { full }, memberNumber = 2 }).ProblemAsync(400, "unknown-member");
        await officer.PostAsync(Codes, new { teamCodes = new[] { empty, full }, memberNumber = 9 }).ProblemAsync(400, "unknown-member");
        await officer.PostAsync(Codes, new { teamCodes = new[] { full } }).JsonAsync();
    }

    private async Task RunAsync(string sql)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
