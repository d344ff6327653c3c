using CampaignHub.Host.Integrity;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CampaignHub.Api.SystemInfo;

internal static class SystemApi
{
    public static void MapSystem(this IEndpointRouteBuilder api) =>
        api.MapGet("/system", GetAsync)
            .WithTags("System")
            .WithSummary("What runs here: versions, and whether acknowledged records survive a power cut.");

    private static async Task<Ok<SystemResponse>> GetAsync(NpgsqlDataSource database, IntegrityMetrics metrics, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "SELECT current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return TypedResults.Ok(new SystemResponse(
            BuildInfo.Version, BuildInfo.Orleans, reader.GetString(0), reader.GetString(1), reader.GetString(2), IntegrityInfo.Of(metrics)));
    }
}
