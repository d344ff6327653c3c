using CampaignHub.Api.Access;
using CampaignHub.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Access;

public sealed class AccessStartTests
{
    [Fact]
    public async Task An_endpoint_without_a_line_stops_the_start()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapByAccessTable().MapGet("/api/v1/nobody-has-said", () => TypedResults.Ok());

        var refused = Assert.Throws<StartException>(() => app.RequireAccessLines());

        Assert.Contains("GET /api/v1/nobody-has-said", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_beside_the_table_stops_the_start()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/healthz", () => TypedResults.Ok());

        Assert.Throws<StartException>(() => app.RequireAccessLines());
    }

    [Fact]
    public async Task A_method_of_a_hub_without_a_line_stops_the_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.MapByAccessTable().MapHub<NewHub>("/hubs/live");

        var refused = Assert.Throws<StartException>(() => app.RequireAccessLines());

        Assert.Contains("hub WatchTheNeighbours", refused.Message, StringComparison.Ordinal);
    }

    private sealed class NewHub : Hub
    {
        public Task WatchTheNeighbours() => Clients.Caller.SendAsync("neighbours");
    }
}
