using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Live;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Ports;
using CampaignHub.Grains;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace CampaignHub.Api.Totals;

internal static class TotalsApi
{
    /// <summary>A year with some days before and after it.</summary>
    private const int MostDays = 400;

    private static readonly Problem s_badPeriod = Problems.InvalidRequest(
        $"Send from and to, dates such as 2026-11-16, to not before from, at most {MostDays} days in all.");

    public static void MapTotals(this IEndpointRouteBuilder api)
    {
        var day = api.MapGroup("/days/{date}").WithTags("Totals");
        day.MapGet("/totals", GetProvinceAsync).WithSummary("The province and its communes on a date.");
        day.MapGet("/communes/{code}/totals", GetCommuneAsync).WithSummary("A commune and its teams on a date.");
        day.MapGet("/teams/{code}/totals", GetTeamAsync).WithSummary("A team on a date.");
        api.MapGet("/teams/{code}/totals", GetTeamPeriodAsync).WithTags("Totals").WithSummary("A team over a span of dates, both included.");
    }

    /// <summary>The sequence is read before the totals, so the totals contain every frame up to it.</summary>
    private static async Task<Ok<ProvinceTotalsBody>> GetProvinceAsync(
        DateOnly date, IGrainFactory grains, FrameNumbers numbers, ICommuneDirectory communes, TimeProvider time)
    {
        var sequence = numbers.Last(ProvinceFeed.GroupOf(date));
        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetAsync();
        var slots = day.Communes.ToDictionary(slot => slot.CommuneCode, StringComparer.Ordinal);
        return TypedResults.Ok(TotalsBodies.Of(day.Day, slots, communes.All, sequence, time.GetUtcNow()));
    }

    private static async Task<Results<Ok<CommuneDayTotalsBody>, Problem>> GetCommuneAsync(
        DateOnly date,
        string code,
        Caller caller,
        IGrainFactory grains,
        FrameNumbers numbers,
        ICommuneDirectory communes,
        ITeamDirectory teams,
        TimeProvider time)
    {
        if (!caller.MayAskAbout(communes, code))
        {
            return Problems.NotFound;
        }

        var sequence = numbers.Last(CommuneFeed.GroupOf(date, code));
        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync();
        var commune = await grains.GetGrain<ICommuneGrain>(code).GetDayAsync(date);
        var slots = commune.Teams.ToDictionary(slot => slot.TeamCode, StringComparer.Ordinal);
        var body = TotalsBody.Fill(new CommuneTotalsBody(code), commune.Totals.ToDomain(), commune.TeamsReporting);
        return TypedResults.Ok(new CommuneDayTotalsBody(
            date, day.Status, day.Name, sequence, time.GetUtcNow(), body, TotalsBodies.Of(slots, teams.OfCommune(code))));
    }

    private static async Task<Results<Ok<TeamDayTotalsBody>, Problem>> GetTeamAsync(
        DateOnly date, string code, Caller caller, IGrainFactory grains, ITeamDirectory teams, TimeProvider time)
    {
        if (!teams.TryGet(code, out var team) || !caller.MaySeeTeam(code))
        {
            return Problems.NotFound;
        }

        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync();
        var totals = await grains.GetGrain<IVillageTeamGrain>(code).GetTotalsAsync(date);
        return TypedResults.Ok(new TeamDayTotalsBody(
            date, day.Status, time.GetUtcNow(), TotalsBodies.Of(code, team.Name, totals.ToDomain())));
    }

    /// <summary>A plain sum over the ledger: a span may hold dates that no grain has in memory.</summary>
    private static async Task<Results<Ok<TeamPeriodTotalsBody>, Problem>> GetTeamPeriodAsync(
        string code,
        Caller caller,
        IDayTotalsReader ledger,
        ITeamDirectory teams,
        TimeProvider time,
        CancellationToken cancellation,
        DateOnly? from = null,
        DateOnly? to = null)
    {
        if (!teams.TryGet(code, out var team) || !caller.MaySeeTeam(code))
        {
            return Problems.NotFound;
        }

        if (from is not { } first || to is not { } last || last < first || last.DayNumber - first.DayNumber >= MostDays)
        {
            return s_badPeriod;
        }

        var at = time.GetUtcNow();
        var totals = await ledger.ReadTeamAsync(code, first, last, cancellation);
        return TypedResults.Ok(new TeamPeriodTotalsBody(first, last, at, TotalsBodies.Of(code, team.Name, totals)));
    }
}
