using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CampaignHub.Api.Tests.Security;

/// <summary>Secrets and what tells of people never reach the log, neither when all goes well nor when something breaks.</summary>
public sealed class LogTests(LogTests.LoggedServer server) : IClassFixture<LogTests.LoggedServer>
{
    private const string Name = "Nguyễn Thị Sương Khuê";
    private const string Phone = "0987654321";
    private const string UserName = "suong-khue";
    private const string Chosen = "thác nước Pongour mùa mưa";
    private const string Note = "Gặp bà Rơ Chăm ở cuối buôn";
    private const string Key = "0199d2c4-5d1e-7c5f-9d3a-bbbbbbbbbbbb";
    private readonly List<string> _secrets = [Name, Phone, UserName, Chosen, Note, Key, Arrange.Password, "Khuê", "Rơ Chăm"];

    [Fact]
    public async Task Names_phones_passwords_codes_and_tokens_stay_out_of_the_log()
    {
        var team = await server.Arrange.TeamAsync("22960-001");
        var administrator = await server.StaffAsync(Role.Administrator);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22960");
        await UseAccountsAsync(administrator);
        var device = await UseDevicesAsync(officer, team);
        await UseRosterAsync(officer, team);
        await UseCheckInsAsync(device, team);

        await BreakAsync("staff_account", async () =>
        {
            await FailAsync(server.Anonymous, "/api/v1/sessions", new { userName = Name, password = Chosen });
            await FailAsync(administrator, "/api/v1/accounts", new { userName = $"x-{UserName}", displayName = Name, role = "viewer" });
        });
        await BreakAsync("activation_code", () => FailAsync(
            device, "/api/v1/devices/activate", new { code = "00000-00000", deviceName = Name, deviceKey = Key }));
        await BreakAsync("member", () => FailAsync(
            officer, $"/api/v1/teams/{team}/members", new { name = Name, role = "member", phone = Phone }));

        Assert.Contains(server.Log.Lines, line => line.Contains("42P01", StringComparison.Ordinal));
        Assert.All(_secrets, secret => Assert.DoesNotContain(server.Log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task UseAccountsAsync(HttpClient administrator)
    {
        var account = new { userName = UserName, displayName = Name, role = "viewer" };
        var created = await administrator.PostAsync("/api/v1/accounts", account).JsonAsync();
        await administrator.PostAsync("/api/v1/accounts", account).ProblemAsync(409, "user-name-taken");
        await administrator.FetchAsync($"/api/v1/accounts?q={Uri.EscapeDataString(Name)}").JsonAsync();
        var first = created.GetProperty("password").GetString()!;
        var session = await server.Anonymous.PostAsync("/api/v1/sessions", new { userName = UserName, password = first }).JsonAsync();
        var token = session.GetProperty("token").GetString()!;
        _secrets.AddRange([first, token]);
        await server.Client(token).PostAsync(
            "/api/v1/sessions/current/password", new { currentPassword = first, newPassword = Chosen }).JsonAsync();
        for (var attempt = 0; attempt < 7; attempt++)
        {
            using var wrong = await server.Anonymous.PostAsync("/api/v1/sessions", new { userName = UserName, password = $"{Chosen}!" });
        }

        await server.Anonymous.PostTextAsync("/api/v1/sessions", $"{{\"userName\":\"{UserName}\",\"password\":\"{Chosen}\"")
            .ProblemAsync(400, "invalid-request");
        await server.Client($"{token}x").FetchAsync("/api/v1/communes").ProblemAsync(401, "not-signed-in");
        using var plain = await server.Anonymous.FetchAsync($"/hubs/live?access_token={token}");
        Assert.False(plain.IsSuccessStatusCode);
    }

    private async Task<HttpClient> UseDevicesAsync(HttpClient officer, string team)
    {
        var codes = await officer.PostAsync("/api/v1/devices/activation-codes", new { teamCodes = new[] { team } }).JsonAsync();
        var code = codes[0].GetProperty("code").GetString()!;
        var body = new { code, deviceName = Name, deviceKey = Key };
        var lost = await server.Anonymous.PostAsync("/api/v1/devices/activate", body).JsonAsync();
        var fresh = await server.Anonymous.PostAsync("/api/v1/devices/activate", body).JsonAsync();
        var token = fresh.GetProperty("token").GetString()!;
        _secrets.AddRange([code, lost.GetProperty("token").GetString()!, token]);
        await server.Anonymous.PostAsync("/api/v1/devices/activate", new { code, deviceName = Name }).ProblemAsync(410, "code-used");
        return server.Client(token);
    }

    private static async Task UseRosterAsync(HttpClient officer, string team)
    {
        await officer.PostAsync($"/api/v1/teams/{team}/members", new { name = Name, role = "leader", phone = Phone }).JsonAsync();
        using var badRole = await officer.PostAsync($"/api/v1/teams/{team}/members", new { name = Name, role = Name, phone = Phone });
        using var badPhone = await officer.PostAsync(
            $"/api/v1/teams/{team}/members", new { name = Name, role = "member", phone = $"{Phone}{Phone}" });
        Assert.False(badRole.IsSuccessStatusCode || badPhone.IsSuccessStatusCode);
        await officer.FetchAsync($"/api/v1/teams/{team}/members").JsonAsync();
        await officer.PutAsync("/api/v1/communes/22960/office", new { name = "Phòng VH-XH", phone = Phone, contactName = Name }).JsonAsync();
    }

    private static async Task UseCheckInsAsync(HttpClient device, string team)
    {
        var checkIn = new
        {
            id = Guid.CreateVersion7(),
            teamCode = team,
            occurredAt = TimeProvider.System.GetUtcNow(),
            kind = "household",
            households = 1,
            people = 1,
            results = new { vneid = 1 },
            note = Note,
            location = new { lat = 11.9404, lon = 108.4583 },
        };
        await device.PostAsync("/api/v1/check-ins", new[] { checkIn }).JsonAsync();
        await device.PostAsync("/api/v1/check-ins", new[] { checkIn with { note = $"{Note}\0" } }).JsonAsync();
    }

    /// <summary>Takes a table away, so that what uses it fails inside the server.</summary>
    private async Task BreakAsync(string table, Func<Task> use)
    {
        await RunAsync($"ALTER TABLE {table} RENAME TO {table}_away");
        try
        {
            await use();
        }
        finally
        {
            await RunAsync($"ALTER TABLE {table}_away RENAME TO {table}");
        }
    }

    private static Task<JsonElement> FailAsync(HttpClient client, string path, object body) =>
        client.PostAsync(path, body).ProblemAsync(500, "internal-error");

    private async Task RunAsync(string sql)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A server that logs all it can: our own categories to the last detail, the framework's as an operator has them.</summary>
    public sealed class LoggedServer(PostgresServer postgres) : ApiServer(postgres)
    {
        public CapturedLog Log { get; } = new();

        protected override void Configure(IServiceCollection services)
        {
            services.AddSingleton<ILoggerProvider>(Log);
            services.Configure<LoggerFilterOptions>(filters =>
                filters.Rules.Add(new LoggerFilterRule(typeof(CapturedLog).FullName, "CampaignHub", LogLevel.Trace, filter: null)));
        }
    }
}
