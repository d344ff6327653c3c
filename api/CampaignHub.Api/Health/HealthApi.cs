using CampaignHub.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Health;

internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Ok(new HealthResponse("alive")))
            .WithTags("Health").WithSummary("The process answers.");
        app.MapGet("/readyz", ReadyAsync)
            .WithTags("Health").WithSummary("Prepared, and every part the server needs answers.");
    }

    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<Readiness>()
        .AddSingleton<IReadinessCheck, PostgresCheck>()
        .AddSingleton<IReadinessCheck, GrainsCheck>();

    private static async Task<Results<Ok<HealthResponse>, Problem>> ReadyAsync(Readiness readiness)
    {
        var faults = await readiness.FindFaultsAsync();
        return faults is []
            ? TypedResults.Ok(new HealthResponse("ready"))
            : Problems.Unavailable with { Detail = $"Not ready: {string.Join(", ", faults)}." };
    }
}
