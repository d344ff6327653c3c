using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Replays;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Replays;

/// <summary>Dates as they went, by server time of receipt.</summary>
internal static class ReplaysApi
{
    private static readonly Problem s_badMeasure = Problems.InvalidRequest(
        $"Send measure: {string.Join(", ", ReplayMeasure.Names)} or the code of an activity.");

    public static void AddReplays(this IServiceCollection services) => services.AddSingleton<ReplayStore>();

    public static void MapReplays(this IEndpointRouteBuilder api)
    {
        var day = api.MapGroup("/days/{date}").WithTags("Totals");
        day.MapGet("/replay", GetReplayAsync)
            .WithSummary("A figure of a date minute by minute, per commune, or per team of the commune asked for.");
    }

    private static async Task<Results<Ok<ReplayBody>, Problem>> GetReplayAsync(
        DateOnly date,
        Caller caller,
        ReplayStore replays,
        ICommuneDirectory communes,
        CampaignProgram program,
        CancellationToken cancellation,
        string? measure = null,
        string? commune = null)
    {
        if (caller.MaySeeProvince() && commune is not null && !communes.TryGet(commune, out _))
        {
            return Problems.NotFound;
        }

        return ReplayMeasure.Parse(measure ?? "people", code => program.TryGetActivity(code, out _)) is { } known
            ? TypedResults.Ok(await replays.GetAsync(date, measure ?? "people", known, caller.CommuneToSee(commune), cancellation))
            : s_badMeasure;
    }
}
