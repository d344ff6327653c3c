using System.Net;
using CampaignHub.Api.Access;
using CampaignHub.Api.Devices;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests;

public sealed class DeviceTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Codes = "/api/v1/devices/activation-codes";
    private const string Activate = "/api/v1/devices/activate";
    private const string Current = "/api/v1/sessions/current";

    [Fact]
    public async Task A_code_of_the_commune_office_turns_a_phone_into_the_teams_device()
    {
        var team = await server.Arrange.TeamAsync("22924-001");
        var code = await CodeAsync("22924", team);

        var activated = await server.Anonymous.PostAsync(Activate, new { code, deviceName = "Samsung A05" }).JsonAsync();

        Assert.Equal(team, activated.GetProperty("team").GetProperty("code").GetString());
        Assert.Equal("22924", activated.GetProperty("team").GetProperty("communeCode").GetString());
        var device = server.Client(activated.GetProperty("token").GetString());
        var current = await device.FetchAsync(Current).JsonAsync();
        Assert.Equal("teamMember", current.GetProperty("role").GetString());
        Assert.Equal(1, (await device.FetchAsync("/api/v1/teams").JsonAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_code_typed_in_small_letters_without_hyphen_and_with_look_alikes_is_understood()
    {
        var code = await CodeAsync("22924", await server.Arrange.TeamAsync("22924-002"));
        var typed = $" {code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')} ";

        await server.Anonymous.PostAsync(Activate, new { code = typed, deviceName = "x" }).JsonAsync();
    }

    [Fact]
    public async Task Of_many_phones_with_the_same_code_exactly_one_is_activated()
    {
        var code = await CodeAsync("22924", await server.Arrange.TeamAsync("22924-003"));
        var client = server.Anonymous;

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number =>
            client.PostAsync(Activate, new { code, deviceName = $"Máy {number}" })));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.Equal(15, answers.Count(answer => answer.StatusCode is HttpStatusCode.Gone));
        await client.PostAsync(Activate, new { code, deviceName = "x" }).ProblemAsync(410, "code-used");
    }

    [Fact]
    public async Task An_expired_code_and_an_unknown_one_are_told_apart()
    {
        var code = await CodeAsync("22924", await server.Arrange.TeamAsync("22924-004"));
        await using (var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "UPDATE activation_code SET expires_at = now() - interval '1 second' WHERE team_code = '22924-004'"))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await server.Anonymous.PostAsync(Activate, new { code, deviceName = "x" }).ProblemAsync(410, "code-expired");
        await server.Anonymous.PostAsync(Activate, new { code = "00000-00000", deviceName = "x" }).ProblemAsync(404, "unknown-code");
        await server.Anonymous.PostAsync(Activate, new { code = "không phải mã", deviceName = "x" }).ProblemAsync(404, "unknown-code");
    }

    [Fact]
    public async Task Codes_are_made_for_own_teams_only_and_all_or_none()
    {
        var own = await server.Arrange.TeamAsync("22924-005");
        var foreign = await server.Arrange.TeamAsync("22933-005");
        var gone = await server.Arrange.TeamAsync("22924-006", active: false);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22924");

        await officer.PostAsync(Codes, new { teamCodes = new[] { own, foreign } }).ProblemAsync(404, "not-found");
        await officer.PostAsync(Codes, new { teamCodes = new[] { gone } }).ProblemAsync(404, "not-found");
        await officer.PostAsync(Codes, new { teamCodes = new[] { "22924-999" } }).ProblemAsync(404, "not-found");
        await officer.PostAsync(Codes, new { teamCodes = Array.Empty<string>() }).ProblemAsync(400, "invalid-request");
        await officer.PostAsync(Codes, new { teamCodes = Enumerable.Repeat(own, 501) }).ProblemAsync(400, "invalid-request");
        await officer.PostAsync(Codes, new { teamCodes = new[] { own }, memberNumber = 0 }).ProblemAsync(400, "invalid-request");
        var codes = await officer.PostAsync(Codes, new { teamCodes = Enumerable.Repeat(own, 500), memberNumber = 4 }).JsonAsync();
        Assert.Equal(500, codes.EnumerateArray().Select(code => code.GetProperty("code").GetString()).Distinct().Count());
        var anyTeam = await server.StaffAsync(Role.Administrator);
        await anyTeam.PostAsync(Codes, new { teamCodes = new[] { own, foreign } }).JsonAsync();
    }

    [Theory]
    [InlineData(Role.CommandCentre)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Department)]
    public async Task Other_roles_make_no_codes(Role role)
    {
        var client = await server.StaffAsync(role);

        await client.PostAsync(Codes, new { teamCodes = new[] { "22924-001" } }).ProblemAsync(403, "forbidden");
    }

    [Fact]
    public async Task A_revoked_device_is_refused_at_once()
    {
        var team = await server.Arrange.TeamAsync("22924-007");
        var (id, token) = await server.Arrange.DeviceAsync(team);
        var device = server.Client(token);
        await device.FetchAsync(Current).JsonAsync();
        var stranger = await server.StaffAsync(Role.CommuneOfficer, "22933");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22924");

        await stranger.PostAsync($"/api/v1/devices/{id}/revoke", new { }).ProblemAsync(404, "not-found");
        await device.FetchAsync(Current).JsonAsync();
        await officer.PostAsync($"/api/v1/devices/{id}/revoke", new { }).JsonAsync();

        await device.FetchAsync(Current).ProblemAsync(401, "not-signed-in");
        var listed = await officer.FetchAsync($"/api/v1/devices?team={team}").JsonAsync();
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, listed.GetProperty("items")[0].GetProperty("revokedAt").ValueKind);
    }

    [Fact]
    public async Task A_revocation_on_another_node_is_honoured_within_five_seconds()
    {
        var (id, token) = await server.Arrange.DeviceAsync(await server.Arrange.TeamAsync("22924-008"));
        var device = server.Client(token);
        await device.FetchAsync(Current).JsonAsync();
        var otherNode = new DeviceStore(server.Services.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System);

        var revoked = TimeProvider.System.GetTimestamp();
        await otherNode.RevokeAsync(id, "lost", "staff:0", TestContext.Current.CancellationToken);

        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            using var answer = await device.FetchAsync(Current);
            if (answer.StatusCode is HttpStatusCode.Unauthorized)
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(revoked) < TimeSpan.FromSeconds(5), "Still accepted after five seconds.");
        }
    }

    private async Task<string> CodeAsync(string commune, string team)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, commune);
        var codes = await officer.PostAsync(Codes, new { teamCodes = new[] { team } }).JsonAsync();
        Assert.True(codes[0].GetProperty("expiresAt").GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddDays(13));
        return codes[0].GetProperty("code").GetString()!;
    }
}
