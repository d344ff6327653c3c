using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Devices;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Devices;

/// <summary>Whoever holds a code that is no longer good is told whom to call; whoever guesses learns nothing.</summary>
public sealed class SpentCodeTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Activate = "/api/v1/devices/activate";

    [Theory]
    [InlineData("22954-001", "code-used", "used_at = now()")]
    [InlineData("22954-002", "code-expired", "expires_at = now() - interval '1 second'")]
    [InlineData("22954-003", "code-revoked", "revoked_at = now()")]
    public async Task The_office_of_the_team_s_commune_is_named_with_its_number_and_nobody_in_person(string team, string code, string change)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22954");
        var office = new { name = "Phòng Văn hóa - Xã hội", phone = "02633999888", contactName = "Cán bộ mẫu" };
        await officer.PutAsync("/api/v1/communes/22954/office", office).JsonAsync();
        var typed = await CodeAsync(team, change);

        var problem = await server.Anonymous.PostAsync(Activate, new { code = typed, deviceName = "x" }).ProblemAsync(410, code);

        var contact = problem.GetProperty("contact");
        Assert.Equal("Phòng Văn hóa - Xã hội", contact.GetProperty("name").GetString());
        Assert.Equal("02633999888", contact.GetProperty("phone").GetString());
        Assert.DoesNotContain("Cán bộ mẫu", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessed_code_names_no_office()
    {
        var problem = await server.Anonymous.PostAsync(Activate, new { code = "00000-00000", deviceName = "x" }).ProblemAsync(404, "unknown-code");

        Assert.False(problem.TryGetProperty("contact", out JsonElement _));
    }

    private async Task<string> CodeAsync(string team, string change)
    {
        await server.Arrange.TeamAsync(team);
        var codes = await server.Services.GetRequiredService<ActivationCodeStore>().CreateAsync(
            [team], memberNumber: null, "staff:0", TestContext.Current.CancellationToken);
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"UPDATE activation_code SET {change} WHERE team_code = '{team}'");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return codes[0].Code;
    }
}
