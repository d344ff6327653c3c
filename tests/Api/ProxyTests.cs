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
    }

    public sealed class ServerBehindProxy(PostgresServer postgres) : ApiServer(postgres)
    {
        protected override Settings Change(Settings settings) =>
            settings with { TrustedProxies = [new(System.Net.IPAddress.Loopback, 32)] };
    }
}
