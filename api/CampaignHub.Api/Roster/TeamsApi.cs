using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Roster;

internal static class TeamsApi
{
    private const int DefaultLimit = 100;
    private const int HighestLimit = 1_000;

    public static void MapTeams(this IEndpointRouteBuilder api) =>
        api.MapGet("/teams", List)
            .WithTags("Roster")
            .WithSummary("Teams by code: all, or those of one commune.");

    /// <summary>A caller of one commune who names none gets his own; a device gets its own team.</summary>
    private static Results<Ok<TeamPage>, Problem> List(
        Caller caller, ITeamDirectory teams, ICommuneDirectory communes, string? commune, string? after, int limit = DefaultLimit)
    {
        if (limit is < 1 or > HighestLimit)
        {
            return Problems.InvalidRequest($"limit must be 1 to {HighestLimit}.");
        }

        if (commune is not null && !(communes.TryGet(commune, out _) && MayList(caller, commune)))
        {
            return Problems.NotFound;
        }

        var wanted = (commune ?? (caller.MaySeeProvince() ? null : caller.CommuneCode)) is { } one ? teams.OfCommune(one) : teams.All;
        var page = wanted
            .Where(team => string.CompareOrdinal(team.Code, after) > 0 && caller.MaySeeTeam(team.Code))
            .Take(limit + 1)
            .Select(TeamResponse.Of)
            .ToList();
        return page.Count <= limit
            ? TypedResults.Ok(new TeamPage(page, Next: null))
            : TypedResults.Ok(new TeamPage(page[..limit], page[limit - 1].Code));
    }

    private static bool MayList(Caller caller, string commune) =>
        caller.MaySeeCommune(commune) || (caller.Role is Role.TeamMember && caller.CommuneCode == commune);
}
