using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>Which communes have a traditional market: it says which kind of model the plan asks of them.</summary>
internal static class MarketsApi
{
    private static readonly Problem s_invalid = Problems.InvalidRequest("Send state (with, without or not-known) and, if you like, on, a date up to today.");

    public static void MapMarkets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/markets", ListAsync).WithTags("Figures").WithSummary("The communes with a market, without one, and not yet known; which have the model they need.");
        api.MapPut("/communes/{code}/market", SaveAsync).WithTags("Figures").WithSummary("Says whether a commune has a traditional market.");
    }

    private static async Task<Ok<MarketList>> ListAsync(
        Caller caller, ModelReader models, TimeProvider time, CancellationToken cancellation, string? commune = null)
    {
        var wanted = caller.CommuneOrOwn(commune);
        var known = await models.CountAsync(wanted, VietnamTime.DateOf(time.GetUtcNow()), cancellation);
        return TypedResults.Ok(new MarketList([.. known.Select(BodyOf)], Next: null));
    }

    private static async Task<Results<Ok<MarketBody>, Problem>> SaveAsync(
        string code, MarketRequest request, Caller caller, ModelReader models, MarketStore markets, TimeProvider time, CancellationToken cancellation)
    {
        var today = VietnamTime.DateOf(time.GetUtcNow());
        var before = (await models.CountAsync(code, today, cancellation)).SingleOrDefault();
        if (before is null || !caller.MayRunDayOf(code))
        {
            return Problems.NotFound;
        }

        if (ModelNames.FindMarket(request.State) is not { } state || request.On > today)
        {
            return s_invalid;
        }

        if (state != before.Market)
        {
            await markets.SaveAsync(code, before.Market, state, request.On ?? today, caller.Actor, cancellation);
        }

        return TypedResults.Ok(BodyOf(before with { Market = state }));
    }

    private static MarketBody BodyOf(CommuneModels commune) => new(
        commune.CommuneCode, ModelNames.Of(commune.Market), commune.ConfirmedMarkets, commune.ConfirmedNeighbourhoods, commune.Counted is { } models ? models > 0 : null);
}
