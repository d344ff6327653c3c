using CampaignHub.Api.Access;
using CampaignHub.Api.Hosting;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests;

public sealed class ProxyTests(ProxyTests.ServerBehindProxy server) : IClassFixture<ProxyTests.ServerBehindProxy>
{
    [Fact]
    public async Task A_trusted_proxy_says_that_the_caller_came_over_TLS()
    {
        var name = await server.Arrange.AccountAsync(Role.Viewer);
        var client = server.Anonymous;
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");

        using var response = await client.PostAsync(
            "/api/v1/sessions?useCookies=true", new { userName = name, password = Arrange.Password });

        Assert.Contains("secure", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task The_origin_is_compared_with_what_the_browser_asked_for_not_with_what_the_proxy_did()
    {
        var name = await server.Arrange.AccountAsync(Role.Viewer);
        using var signedIn = await server.Anonymous.PostAsync(
            "/api/v1/sessions?useCookies=true", new { userName = name, password = Arrange.Password });
        var client = server.Anonymous;
        client.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "tocongngheso.example");
        client.DefaultRequestHeaders.Add("Origin", "https://tocongngheso.example");

        await client.FetchAsync("/api/v1/sessions/current").JsonAsync();

        client.DefaultRequestHeaders.Remove("Origin");
        client.DefaultRequestHeaders.Add("Origin", "http://tocongngheso.example");
        await client.FetchAsync("/api/v1/sessions/current").ProblemAsync(403, "wrong-origin");
    }

    public sealed class ServerBehindProxy(PostgresServer postgres) : ApiServer(postgres)
    {
        protected override Settings Change(Settings settings) =>
            settings with { TrustedProxies = [new(System.Net.IPAddress.Loopback, 32)] };
    }
}
