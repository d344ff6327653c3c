using CampaignHub.Api.Access;
using CampaignHub.Api.Devices;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Devices;

/// <summary>A phone whose activation's answer was lost asks again with the same code and its own key.</summary>
public sealed class ActivationRetryTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Activate = "/api/v1/devices/activate";
    private const string Current = "/api/v1/sessions/current";
    private const string Key = "0199d2c4-5d1e-7c5f-9d3a-6c1f0a7f1e02";

    [Fact]
    public async Task The_same_phone_gets_a_fresh_token_as_the_same_device_and_the_old_one_ends()
    {
        var (team, code) = await CodeAsync("22954-001");
        var lost = await TokenAsync(code, Key);
        await server.Client(lost).FetchAsync(Current).JsonAsync();

        var fresh = await TokenAsync(code.ToLowerInvariant(), Key);

        var current = await server.Client(fresh).FetchAsync(Current).JsonAsync();
        Assert.Equal(team, current.GetProperty("team").GetProperty("code").GetString());
        await server.Client(lost).FetchAsync(Current).ProblemAsync(401, "not-signed-in");
        Assert.Equal(1, await CountAsync(team));
    }

    [Fact]
    public async Task Another_phone_and_one_without_a_key_find_the_code_used()
    {
        var (_, code) = await CodeAsync("22954-002");
        var token = await TokenAsync(code, Key);

        await Send(code, "0199d2c4-5d1e-7c5f-9d3a-6c1f0a7f1e99").ProblemAsync(410, "code-used");
        await Send(code, deviceKey: null).ProblemAsync(410, "code-used");

        await server.Client(token).FetchAsync(Current).JsonAsync();
    }

    [Fact]
    public async Task A_code_used_without_a_key_cannot_be_used_again_with_one()
    {
        var (_, code) = await CodeAsync("22954-003");
        await TokenAsync(code, deviceKey: null);

        await Send(code, Key).ProblemAsync(410, "code-used");
    }

    [Fact]
    public async Task A_revoked_device_does_not_come_back()
    {
        var (team, code) = await CodeAsync("22954-004");
        await TokenAsync(code, Key);
        var administrator = await server.StaffAsync(Role.Administrator);
        var devices = await administrator.FetchAsync($"/api/v1/devices?team={team}").JsonAsync();
        await administrator.PostAsync(
            $"/api/v1/devices/{devices.GetProperty("items")[0].GetProperty("id").GetInt64()}/revoke", new { reason = "lost" }).JsonAsync();

        await Send(code, Key).ProblemAsync(410, "code-used");
    }

    [Fact]
    public async Task After_a_day_the_code_is_used_even_for_the_phone_that_used_it()
    {
        var (_, code) = await CodeAsync("22954-005");
        await TokenAsync(code, Key);
        await ChangeAsync("UPDATE activation_code SET used_at = used_at - interval '23 hours', expires_at = used_at WHERE team_code = '22954-005'");
        await TokenAsync(code, Key);
        await ChangeAsync("UPDATE activation_code SET used_at = used_at - interval '1 hour' WHERE team_code = '22954-005'");

        await Send(code, Key).ProblemAsync(410, "code-used");
    }

    [Fact]
    public async Task Of_many_attempts_at_once_all_are_answered_and_one_token_holds()
    {
        var (team, code) = await CodeAsync("22954-006");

        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TokenAsync(code, Key)));

        Assert.Equal(8, tokens.Distinct().Count());
        var holds = 0;
        foreach (var token in tokens)
        {
            using var answer = await server.Client(token).FetchAsync(Current);
            holds += answer.IsSuccessStatusCode ? 1 : 0;
        }

        Assert.Equal(1, holds);
        Assert.Equal(1, await CountAsync(team));
    }

    [Theory]
    [InlineData("22954-011", "short")]
    [InlineData("22954-012", "with a \\u0000 in it, long enough")]
    [InlineData("22954-013", "ab\\ud800cdefghijklmnop")]
    public async Task A_key_that_is_none_is_refused_and_the_code_stays_unused(string team, string keyInJson)
    {
        var (_, code) = await CodeAsync(team);

        var text = $"{{\"code\":\"{code}\",\"deviceName\":\"x\",\"deviceKey\":\"{keyInJson}\"}}";
        await server.Anonymous.PostTextAsync(Activate, text).ProblemAsync(400, "invalid-request");
        await Send(code, new string('k', 101)).ProblemAsync(400, "invalid-request");

        await TokenAsync(code, Key);
    }

    private async Task<(string Team, string Code)> CodeAsync(string team)
    {
        await server.Arrange.TeamAsync(team);
        var codes = await server.Services.GetRequiredService<ActivationCodeStore>().CreateAsync(
            [team], memberNumber: null, "staff:0", TestContext.Current.CancellationToken);
        return (team, codes[0].Code);
    }

    private Task<HttpResponseMessage> Send(string code, string? deviceKey) =>
        server.Anonymous.PostAsync(Activate, new { code, deviceName = "Samsung A05", deviceKey });

    private async Task<string> TokenAsync(string code, string? deviceKey) =>
        (await Send(code, deviceKey).JsonAsync()).GetProperty("token").GetString()!;

    private async Task<int> CountAsync(string team)
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        return (await administrator.FetchAsync($"/api/v1/devices?team={team}").JsonAsync()).GetProperty("items").GetArrayLength();
    }

    private async Task ChangeAsync(string sql)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
