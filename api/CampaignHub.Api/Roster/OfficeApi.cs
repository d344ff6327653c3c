using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Roster;

internal static class OfficeApi
{
    public static void MapOffices(this IEndpointRouteBuilder api)
    {
        var office = api.MapGroup("/communes/{code}/office").WithTags("Roster");
        office.MapGet("/", GetAsync).WithSummary("The office of a commune that people call.");
        office.MapPut("/", SaveAsync).WithSummary("Says which office that is.");
    }

    /// <summary>The commune's teams read it too: the number stands on their sheets and badges.</summary>
    private static async Task<Results<Ok<OfficeBody>, Problem>> GetAsync(
        string code, Caller caller, ICommuneDirectory communes, OfficeStore offices, CancellationToken cancellation)
    {
        var isOwnDevice = caller.Role is Role.TeamMember && caller.CommuneCode == code;
        if (!communes.TryGet(code, out _) || !(isOwnDevice || caller.MaySeeCommune(code)))
        {
            return Problems.NotFound;
        }

        var office = OfficeBody.Of(await offices.ReadAsync(code, cancellation));
        return TypedResults.Ok(caller.MaySeePeopleOf(code) ? office : office with { ContactName = null });
    }

    private static async Task<Results<Ok<OfficeBody>, Problem>> SaveAsync(
        string code, OfficeBody body, Caller caller, RosterDesk desk, OfficeStore offices, CancellationToken cancellation)
    {
        if (!desk.IsOpen(caller, code))
        {
            return Problems.NotFound;
        }

        var fields = RosterFieldRules.Check(body.ToFields());
        if (!fields.IsFine)
        {
            return RosterProblems.Of(fields.Problems);
        }

        await offices.SaveAsync(code, fields.Value, caller.Actor, cancellation);
        return TypedResults.Ok(OfficeBody.Of(fields.Value));
    }
}
