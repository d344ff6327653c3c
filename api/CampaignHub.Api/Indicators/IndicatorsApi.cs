using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Indicators.Import;
using CampaignHub.Api.Indicators.Models;
using CampaignHub.Api.Indicators.Register;
using CampaignHub.Api.Indicators.Targets;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Indicators;

/// <summary>08 chỉ tiêu năm 2026 (plan II.2): the official figures, and beside them what the teams recorded.</summary>
internal static class IndicatorsApi
{
    private static readonly DateOnly s_first = new(2020, 1, 1);
    private static readonly DateOnly s_last = new(2100, 12, 31);
    private static readonly Problem s_badDate = Problems.InvalidRequest("asOf is a date such as 2026-11-22, from 2020 to 2100.");

    public static IServiceCollection AddIndicators(this IServiceCollection services) => services
        .AddSingleton<IndicatorReader>()
        .AddSingleton<GuidanceReader>()
        .AddSingleton<FigureStore>()
        .AddSingleton<FigureImporter>()
        .AddSingleton<ModelReader>()
        .AddSingleton<ModelStore>()
        .AddSingleton<MarketStore>()
        .AddSingleton<IndicatorTargetStore>();

    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        api.MapGet("/indicators", GetAsync)
            .WithTags("Figures")
            .WithSummary("The plan's indicators: official figure and, never added to it, what the teams recorded since; of one commune when named.");
        api.MapFigures();
        api.MapFigureImport();
        api.MapModels();
        api.MapMarkets();
        api.MapIndicatorTargets();
    }

    /// <summary>Whoever belongs to one commune and names none is given that one's.</summary>
    private static async Task<Results<Ok<IndicatorList>, StatusCodeHttpResult, Problem>> GetAsync(
        HttpContext context,
        Caller caller,
        IndicatorReader indicators,
        ICommuneDirectory communes,
        TimeProvider time,
        CancellationToken cancellation,
        DateOnly? asOf = null,
        string? commune = null)
    {
        var wanted = caller.CommuneOrOwn(commune);
        if (wanted is not null && !communes.TryGet(wanted, out _))
        {
            return Problems.NotFound;
        }

        var date = asOf ?? VietnamTime.DateOf(time.GetUtcNow());
        if (date < s_first || date > s_last)
        {
            return s_badDate;
        }

        var list = await indicators.ReadAsync(wanted, date, cancellation);
        return EntityTags.IsKnown(context, list, IndicatorsJsonContext.Default.IndicatorList)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(list);
    }
}
