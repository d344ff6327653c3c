using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Curves;

internal static class CurvesApi
{
    public static IServiceCollection AddCurves(this IServiceCollection services) => services.AddSingleton<Curves>();

    public static void MapCurves(this IEndpointRouteBuilder api)
    {
        var day = api.MapGroup("/days/{date}").WithTags("Totals");
        day.MapGet("/curve", GetAsync).WithSummary("How a date's figures came in, by quarters of an hour; of one commune when it is named.");
        day.MapGet("/best-earlier", GetBestEarlierAsync)
            .WithSummary(
                "The campaign day with most people in the 400 days before, to hold a date against; of one commune when it is named, empty when there was none.");
    }

    /// <summary>Whoever belongs to one commune and names none is given that one's.</summary>
    private static async Task<Results<Ok<CurveBody>, Problem>> GetAsync(
        DateOnly date, Caller caller, Curves curves, ICommuneDirectory communes, CancellationToken cancellation, string? commune = null)
    {
        var wanted = caller.CommuneOrOwn(commune);
        return caller.MayAskAbout(communes, wanted) ? TypedResults.Ok(await curves.ReadAsync(date, wanted, cancellation)) : Problems.NotFound;
    }

    private static async Task<Results<Ok<BestEarlierBody>, Problem>> GetBestEarlierAsync(
        DateOnly date, Caller caller, Curves curves, ICommuneDirectory communes, CancellationToken cancellation, string? commune = null)
    {
        var wanted = caller.CommuneOrOwn(commune);
        return caller.MayAskAbout(communes, wanted)
            ? TypedResults.Ok(await curves.FindBestEarlierAsync(date, wanted, cancellation))
            : Problems.NotFound;
    }
}
