using CampaignHub.Api.Health;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests;

public sealed class HealthTests(HealthTests.ServerWithFault server) : IClassFixture<HealthTests.ServerWithFault>
{
    [Fact]
    public async Task The_server_is_alive_whatever_fails_and_ready_only_when_nothing_does()
    {
        server.Fault.Broken = true;
        var problem = await server.Anonymous.FetchAsync("/readyz").ProblemAsync(503, "unavailable");
        Assert.Contains("part-under-test", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("alive", (await server.Anonymous.FetchAsync("/healthz").JsonAsync()).GetProperty("status").GetString());

        server.Fault.Broken = false;
        Assert.Equal("ready", (await server.Anonymous.FetchAsync("/readyz").JsonAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Not_ready_says_when_to_ask_again()
    {
        server.Fault.Broken = true;
        using var response = await server.Anonymous.FetchAsync("/readyz");
        server.Fault.Broken = false;

        Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
    }

    public sealed class ServerWithFault(PostgresServer postgres) : ApiServer(postgres)
    {
        public FaultyPart Fault { get; } = new();

        protected override void Configure(IServiceCollection services) => services.AddSingleton<IReadinessCheck>(Fault);
    }

    public sealed class FaultyPart : IReadinessCheck
    {
        public bool Broken { get; set; }

        public string Name => "part-under-test";

        public Task CheckAsync(CancellationToken cancellation) =>
            Broken ? throw new InvalidOperationException("It does not work.") : Task.CompletedTask;
    }
}
