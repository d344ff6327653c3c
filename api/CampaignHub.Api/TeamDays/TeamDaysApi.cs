using CampaignHub.Api.Access;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain;
using CampaignHub.Domain.Teams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.TeamDays;

/// <summary>Tổ bắt đầu, Tổ kết thúc hôm nay.</summary>
internal static class TeamDaysApi
{
    public static IServiceCollection AddTeamDays(this IServiceCollection services) =>
        services.AddSingleton<TeamDayReader>().AddSingleton<TeamDayStore>();

    public static void MapTeamDays(this IEndpointRouteBuilder api)
    {
        var days = api.MapGroup("/team-days").WithTags("Team days");
        days.MapPost("/", PostAsync).WithSummary("A team goes out, or is done for the day; answers after it is durable.");
        days.MapGet("/", ListAsync).WithSummary("Teams that went out on a date, and whether they are done; today's when no date is named.");
    }

    private static async Task<Ok<TeamDayAnswer>> PostAsync(
        TeamDayRequest request, Caller caller, TeamDayReader reader, TeamDayStore store, CancellationToken cancellation)
    {
        var isFine = reader.TryRead(request, out var said, out var code);
        if (isFine && !caller.MayWriteFor(said!.TeamCode))
        {
            (isFine, code) = (false, AnswerCodes.NotYourTeam);
        }

        if (isFine && await store.RecordAsync(said!, caller.Actor, cancellation))
        {
            return TypedResults.Ok(new TeamDayAnswer(request.Id, "accepted"));
        }

        // Identity comes before every other rule: what is known was taken in, whatever is wrong with it now.
        var known = FieldValues.Id(request.Id) is { } id ? await store.FindAsync(id, cancellation) : null;
        return TypedResults.Ok(
            known is null || (!isFine && !caller.MayWriteFor(known.TeamCode)) ? new TeamDayAnswer(request.Id, "rejected", code)
            : isFine && known == said ? new TeamDayAnswer(request.Id, "duplicate")
            : new TeamDayAnswer(request.Id, "conflict", AnswerCodes.BodyDiffers));
    }

    private static async Task<Results<Ok<TeamDayPage>, Problem>> ListAsync(
        Caller caller,
        TeamDayStore store,
        ICommuneDirectory communes,
        ITeamDirectory teams,
        TimeProvider time,
        CancellationToken cancellation,
        DateOnly? date = null,
        string? commune = null,
        string? team = null,
        string? after = null,
        int limit = RosterPaging.HighestLimit)
    {
        if (RosterPaging.ProblemWith(limit, after) is { } problem)
        {
            return problem;
        }

        if ((team is not null && !teams.TryGet(team, out _)) || (commune is not null && !communes.TryGet(commune, out _)))
        {
            return Problems.NotFound;
        }

        var of = caller.CommuneOrOwn(commune);
        var day = date ?? VietnamTime.DateOf(time.GetUtcNow());
        var rows = await store.ListAsync(day, of, team ?? caller.TeamCode, after, limit + 1, cancellation);
        var (page, last) = RosterPaging.Cut(rows, limit);
        return TypedResults.Ok(new TeamDayPage(day, page, last?.TeamCode));
    }
}
