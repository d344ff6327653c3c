using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Forecasts;

/// <summary>Where targets will stand.</summary>
internal static class ForecastsApi
{
    public static void AddForecasts(this IServiceCollection services)
    {
        services.AddSingleton<DayFigures>();
        services.AddSingleton<Forecaster>();
    }

    public static void MapForecasts(this IEndpointRouteBuilder api) => api.MapGet("/days/{date}/forecast", GetAsync)
        .WithTags("Totals")
        .WithSummary("Where the targets that were given will stand tonight and at the end, with a band that holds eight times in ten.");

    private static async Task<Results<Ok<ForecastBody>, Problem>> GetAsync(
        DateOnly date, Caller caller, Forecaster forecaster, ICommuneDirectory communes, CancellationToken cancellation, string? commune = null) =>
        caller.MaySeeProvince() && commune is not null && !communes.TryGet(commune, out _)
            ? Problems.NotFound
            : TypedResults.Ok(await forecaster.OfAsync(date, caller.CommuneToSee(commune), cancellation));
}
