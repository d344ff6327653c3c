using System.Net;
using CampaignHub.Api.Access;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Devices;

public sealed class DeviceAuditTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Devices = "/api/v1/devices";
    private const string Codes = "/api/v1/devices/activation-codes";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_change_of_codes_and_devices_is_in_the_log_without_secrets()
    {
        var team = await server.Arrange.TeamAsync("22945-008");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");
        var codes = await officer.PostAsync(Codes, new { teamCodes = new[] { team, team } }).JsonAsync();
        var body = new { code = codes[0].GetProperty("code").GetString(), deviceName = "x", deviceKey = "0199d2c4-5d1e-7c5f-9d3a-6c1f0a7f1e11" };
        var token = (await server.Anonymous.PostAsync($"{Devices}/activate", body).JsonAsync()).GetProperty("token").GetString()!;
        await server.Anonymous.PostAsync($"{Devices}/activate", body).JsonAsync();
        using var taken = await officer.PostAsync($"{Codes}/{codes[1].GetProperty("id").GetInt64()}/revoke", new { });
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        var id = (await officer.FetchAsync($"{Devices}?team={team}").JsonAsync()).GetProperty("items")[0].GetProperty("id").GetInt64();
        await officer.PostAsync($"{Devices}/{id}/revoke", new { reason = "replaced" }).JsonAsync();
        await officer.PostAsync($"{Devices}/{id}/revoke", new { reason = "left" }).JsonAsync();

        var log = await LogAsync(id, codes[0].GetProperty("id").GetInt64(), codes[1].GetProperty("id").GetInt64());

        Assert.Equal(
            [
                "activation-code.created", "activation-code.created", "device.activated", "device.token-renewed", "activation-code.revoked",
                "device.revoked",
            ],
            log.Select(line => line.Split('|')[0]));
        Assert.All(log, line => Assert.Contains("|22945", line, StringComparison.Ordinal));
        Assert.Contains("\"reason\": \"replaced\"", log[^1], StringComparison.Ordinal);
        Assert.All([token, body.code!, body.deviceKey], secret =>
            Assert.DoesNotContain(log, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private async Task<List<string>> LogAsync(long device, params long[] codes)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "SELECT concat_ws('|', action, actor, commune_code, before, after) FROM audit WHERE subject = ANY ($1) ORDER BY id");
        command.Parameters.Add(new() { Value = codes.Select(code => $"activation-code:{code}").Append($"device:{device}").ToArray() });
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var log = new List<string>();
        while (await reader.ReadAsync(Cancellation))
        {
            log.Add(reader.GetString(0));
        }

        return log;
    }
}
