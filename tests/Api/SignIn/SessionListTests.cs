using System.Net;
using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.SignIn;

public sealed class SessionListTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Sessions = "/api/v1/sessions";
    private const string Edge =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0";

    [Fact]
    public async Task People_see_their_sessions_and_end_one_of_them()
    {
        var name = await server.Arrange.AccountAsync(Role.Department);
        var (old, here) = (await SignInAsync(name, "curl/8"), await SignInAsync(name, Edge));
        await server.StaffAsync(Role.Department);

        var list = (await here.FetchAsync(Sessions).JsonAsync()).GetProperty("items");

        Assert.Equal(2, list.GetArrayLength());
        Assert.True(list[0].GetProperty("current").GetBoolean());
        Assert.Equal("Edge, Windows", list[0].GetProperty("client").GetString());
        Assert.False(list[1].GetProperty("current").GetBoolean());
        Assert.Equal(JsonValueKind.Null, list[1].GetProperty("client").ValueKind);
        Assert.True(list[0].GetProperty("expiresAt").GetDateTimeOffset() > list[0].GetProperty("openedAt").GetDateTimeOffset());
        await old.FetchAsync($"{Sessions}/current").JsonAsync();
        using var ended = await here.EraseAsync($"{Sessions}/{list[1].GetProperty("id").GetInt64()}");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await old.FetchAsync($"{Sessions}/current").ProblemAsync(401, "not-signed-in");
        await here.FetchAsync($"{Sessions}/current").JsonAsync();
    }

    [Fact]
    public async Task All_other_own_sessions_end_at_once()
    {
        var name = await server.Arrange.AccountAsync(Role.Viewer);
        var (one, two, here) = (await SignInAsync(name, Edge), await SignInAsync(name, Edge), await SignInAsync(name, Edge));
        await one.FetchAsync($"{Sessions}/current").JsonAsync();

        using var ended = await here.EraseAsync(Sessions);

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await one.FetchAsync($"{Sessions}/current").ProblemAsync(401, "not-signed-in");
        await two.FetchAsync($"{Sessions}/current").ProblemAsync(401, "not-signed-in");
        Assert.Equal(1, (await here.FetchAsync(Sessions).JsonAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Another_persons_session_is_not_there_except_for_an_administrator()
    {
        var owner = await SignInAsync(await server.Arrange.AccountAsync(Role.CommandCentre), Edge);
        var id = (await owner.FetchAsync(Sessions).JsonAsync()).GetProperty("items")[0].GetProperty("id").GetInt64();
        var stranger = await server.StaffAsync(Role.CommandCentre);
        var administrator = await server.StaffAsync(Role.Administrator);

        await stranger.EraseAsync($"{Sessions}/{id}").ProblemAsync(404, "not-found");
        await owner.FetchAsync($"{Sessions}/current").JsonAsync();
        using var ended = await administrator.EraseAsync($"{Sessions}/{id}");

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await owner.FetchAsync($"{Sessions}/current").ProblemAsync(401, "not-signed-in");
        await administrator.EraseAsync($"{Sessions}/{id}").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task The_administrator_lists_and_ends_an_accounts_sessions_in_parts()
    {
        var name = await server.Arrange.AccountAsync(Role.Viewer);
        var clients = new[] { await SignInAsync(name, Edge), await SignInAsync(name, Edge), await SignInAsync(name, Edge) };
        var administrator = await server.StaffAsync(Role.Administrator);
        var accounts = await administrator.FetchAsync($"/api/v1/accounts?q={name}").JsonAsync();
        var path = $"/api/v1/accounts/{accounts.GetProperty("items")[0].GetProperty("id").GetInt64()}/sessions";

        var first = await administrator.FetchAsync($"{path}?limit=2").JsonAsync();
        Assert.Equal(2, first.GetProperty("items").GetArrayLength());
        var rest = await administrator.FetchAsync($"{path}?limit=2&after={first.GetProperty("next").GetInt64()}").JsonAsync();
        Assert.Equal(1, rest.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        await administrator.FetchAsync($"{path}?limit=0").ProblemAsync(400, "invalid-request");
        using var ended = await administrator.EraseAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        foreach (var client in clients)
        {
            await client.FetchAsync($"{Sessions}/current").ProblemAsync(401, "not-signed-in");
        }
    }

    [Fact]
    public async Task Last_use_is_written_afterwards_for_sessions_and_devices()
    {
        var team = await server.Arrange.TeamAsync("22918-302");
        var (deviceId, token) = await server.Arrange.DeviceAsync(team);
        var staff = await SignInAsync(await server.Arrange.AccountAsync(Role.CommuneOfficer, "22918"), Edge);
        await using (var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("""
            UPDATE device SET last_seen_at = NULL WHERE id = $1
            """))
        {
            command.Parameters.Add(new() { Value = deviceId });
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var before = TimeProvider.System.GetUtcNow();
        await server.Client(token).FetchAsync($"{Sessions}/current").JsonAsync();
        await staff.FetchAsync($"{Sessions}/current").JsonAsync();
        await server.Services.GetRequiredService<TokenUse>().WriteAsync(TestContext.Current.CancellationToken);

        var device = (await staff.FetchAsync($"/api/v1/devices?team={team}").JsonAsync()).GetProperty("items")[0];
        var session = (await staff.FetchAsync(Sessions).JsonAsync()).GetProperty("items")[0];
        Assert.InRange(device.GetProperty("lastSeenAt").GetDateTimeOffset(), before.AddSeconds(-1), before.AddMinutes(1));
        Assert.InRange(session.GetProperty("lastUsedAt").GetDateTimeOffset(), before.AddSeconds(-1), before.AddMinutes(1));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("curl/8.5", null)]
    [InlineData(Edge, "Edge, Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-A055F) AppleWebKit/537.36 Chrome/149.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("Mozilla/5.0 (Linux; Android 13) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36", "Samsung Internet, Android")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605", "Safari, macOS")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    public void Of_a_browser_only_its_family_and_system_are_kept(string? header, string? kept) => Assert.Equal(kept, ClientName.Of(header));

    private async Task<HttpClient> SignInAsync(string userName, string userAgent)
    {
        var client = server.Anonymous;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        var session = await client.PostAsync(Sessions, new { userName, password = Arrange.Password }).JsonAsync();
        return server.Client(session.GetProperty("token").GetString());
    }
}
