using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Roster;

internal static class TeamsApi
{
    public static void MapTeams(this IEndpointRouteBuilder api)
    {
        var teams = api.MapGroup("/teams").WithTags("Roster");
        teams.MapGet("/", ListAsync).WithSummary("Teams by code: all, or those of one commune; with retired=true those that were dissolved.");
        teams.MapPost("/", AddAsync).WithSummary("Adds a team under the commune's next code.");
        teams.MapPut("/{code}", ChangeAsync).WithSummary("Changes what is said about a team.");
        teams.MapPost("/{code}/retire", RetireAsync)
            .WithSummary("Dissolves a team. Its devices stay active; the answer lists them.");
    }

    /// <summary>A caller of one commune who names none gets his own; a device gets its own team.</summary>
    private static async Task<Results<Ok<TeamPage>, Problem>> ListAsync(
        Caller caller, TeamList teams, ICommuneDirectory communes, CancellationToken cancellation,
        string? commune = null, string? after = null, bool retired = false, int limit = RosterPaging.DefaultLimit)
    {
        if (RosterPaging.ProblemWith(limit, after) is { } problem)
        {
            return problem;
        }

        if (commune is not null && !(communes.TryGet(commune, out _) && MayList(caller, commune)))
        {
            return Problems.NotFound;
        }

        var wanted = caller.CommuneOrOwn(commune);
        var rows = await teams.ListAsync(caller, wanted, caller.TeamCode, retired, after, limit + 1, cancellation);
        var (page, last) = RosterPaging.Cut(rows, limit);
        return TypedResults.Ok(new TeamPage(page, last?.Code));
    }

    private static async Task<Results<Ok<TeamResponse>, Problem>> AddAsync(
        TeamBody body, Caller caller, RosterDesk desk, TeamList teams, CancellationToken cancellation) =>
        await AnswerAsync(
            caller,
            teams,
            await desk.ChangeAsync(caller, body.CommuneCode, desk.Fields.Check(body.ToFields()),
                (roster, fields) => TeamRules.Add(roster, body.CommuneCode!, fields), cancellation),
            cancellation);

    private static async Task<Results<Ok<TeamResponse>, Problem>> ChangeAsync(
        string code, TeamBody body, Caller caller, RosterDesk desk, TeamList teams, CancellationToken cancellation)
    {
        var commune = RosterCodes.CommuneOf(code);
        return body.CommuneCode is { } other && other != commune && desk.IsOpen(caller, commune)
            ? Problems.InvalidRequest("A team stays in its commune: leave communeCode out.")
            : await AnswerAsync(
                caller,
                teams,
                await desk.ChangeAsync(caller, commune, desk.Fields.Check(body.ToFields()),
                    (roster, fields) => TeamRules.Change(roster, code, fields), cancellation),
                cancellation);
    }

    private static async Task<Results<Ok<RetiredTeam>, Problem>> RetireAsync(
        string code, RetireBody body, Caller caller, RosterDesk desk, TeamList teams, TeamAccess devices, CancellationToken cancellation)
    {
        var decision = await desk.ChangeAsync(
            caller, RosterCodes.CommuneOf(code), new Checked<RetireBody>(body, desk.Fields.CheckDay(body.On)),
            (roster, day) => TeamRules.Retire(roster, code, day.On!.Value), cancellation);
        return decision is RosterDecision.Accepted
            ? TypedResults.Ok(new RetiredTeam(
                await teams.FindAsync(caller, code, cancellation),
                await devices.ActiveDevicesAsync(code, cancellation),
                await devices.OpenCodesAsync(code, cancellation)))
            : RosterProblems.Of(decision);
    }

    private static bool MayList(Caller caller, string commune) =>
        caller.MaySeeCommune(commune) || (caller.Role is Role.TeamMember && caller.CommuneCode == commune);

    private static async Task<Results<Ok<TeamResponse>, Problem>> AnswerAsync(
        Caller caller, TeamList teams, RosterDecision decision, CancellationToken cancellation) =>
        decision is RosterDecision.Accepted { Changes.Teams: [var team] }
            ? TypedResults.Ok(await teams.FindAsync(caller, team.Code, cancellation))
            : RosterProblems.Of(decision);
}
