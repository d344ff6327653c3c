using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Roster;

internal static class MembersApi
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/teams/{code}/members").WithTags("Roster");
        members.MapGet("/", ListAsync)
            .WithSummary("A team's members by number; names and phones for those who keep the roster and the command centre.");
        members.MapPost("/", AddAsync).WithSummary("Adds a member under the team's next number.");
        members.MapPut("/{number:int}", ChangeAsync).WithSummary("Changes what is said about a member.");
    }

    private static async Task<Results<Ok<MemberPage>, Problem>> ListAsync(
        string code, Caller caller, ITeamDirectory teams, MemberList members, CancellationToken cancellation,
        int after = 0, int limit = RosterPaging.DefaultLimit)
    {
        if (RosterPaging.ProblemWith(limit) is { } problem)
        {
            return problem;
        }

        if (!teams.TryGet(code, out _) || !caller.MaySeeTeam(code))
        {
            return Problems.NotFound;
        }

        var rows = await members.ListAsync(caller, code, after, limit + 1, cancellation);
        var (page, last) = RosterPaging.Cut(rows, limit);
        return TypedResults.Ok(new MemberPage(page, last?.Number));
    }

    private static async Task<Results<Ok<MemberResponse>, Problem>> AddAsync(
        string code, MemberBody body, Caller caller, RosterDesk desk, CancellationToken cancellation) =>
        Answer(await desk.ChangeAsync(caller, RosterCodes.CommuneOf(code), desk.Fields.Check(body.ToFields()),
            (roster, fields) => MemberRules.Add(roster, code, fields), cancellation));

    private static async Task<Results<Ok<MemberResponse>, Problem>> ChangeAsync(
        string code, int number, MemberBody body, Caller caller, RosterDesk desk, CancellationToken cancellation) =>
        Answer(await desk.ChangeAsync(caller, RosterCodes.CommuneOf(code), desk.Fields.Check(body.ToFields()),
            (roster, fields) => MemberRules.Change(roster, code, number, fields with
            {
                Active = body.Active ?? roster.FindMember(code, number)?.Active ?? true,
            }),
            cancellation));

    private static Results<Ok<MemberResponse>, Problem> Answer(RosterDecision decision) =>
        decision is RosterDecision.Accepted { Changes.Members: [var member] }
            ? TypedResults.Ok(new MemberResponse(
                member.Number, member.Name, member.Role, member.Core, member.Duty, member.Organisation, member.Phone, member.Active))
            : RosterProblems.Of(decision);
}
