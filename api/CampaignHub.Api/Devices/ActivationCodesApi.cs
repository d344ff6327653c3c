using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Devices;

/// <summary>The codes that are printed on a team's sheet.</summary>
internal static class ActivationCodesApi
{
    private const int MostCodes = 500;

    private static readonly Problem UnknownMember = new(
        400, "unknown-member", "No active member of this number is on the roster of one of the teams; no code was made.");

    public static void MapActivationCodes(this IEndpointRouteBuilder devices)
    {
        var codes = devices.MapGroup("/activation-codes");
        codes.MapPost("/", CreateAsync).WithSummary("Makes one-time activation codes for teams.");
        codes.MapGet("/", ListAsync).WithSummary("Codes of a team or a commune that can still be used.");
        codes.MapPost("/{id:long}/revoke", RevokeAsync).WithSummary("Takes an unused code back.");
    }

    private static async Task<Results<Ok<ActivationCodeResponse[]>, Problem>> CreateAsync(
        ActivationCodesRequest request, Caller caller, ITeamDirectory teams, ActivationCodeStore codes, CancellationToken cancellation)
    {
        if (request.TeamCodes is not { Count: >= 1 and <= MostCodes } teamCodes || request.MemberNumber is < 1 or > 999)
        {
            return Problems.InvalidRequest($"Send teamCodes, 1 to {MostCodes} of them, and optionally memberNumber, 1 to 999.");
        }

        foreach (var code in teamCodes)
        {
            if (code is null || !teams.TryGet(code, out var team) || !team.Active || !caller.MayManageDevicesOf(code))
            {
                return Problems.NotFound with { Detail = "One of the teamCodes is not an active team of yours; no code was made." };
            }
        }

        return request.MemberNumber is { } number && await codes.LacksMemberAsync(teamCodes, number, cancellation)
            ? UnknownMember
            : TypedResults.Ok(await codes.CreateAsync(teamCodes, request.MemberNumber, caller.Actor, cancellation));
    }

    private static async Task<Results<Ok<OutstandingCodePage>, Problem>> ListAsync(
        string? commune,
        string? team,
        Caller caller,
        ActivationCodeStore codes,
        ITeamDirectory teams,
        ICommuneDirectory communes,
        CancellationToken cancellation,
        long after = 0,
        int limit = 100)
    {
        var (area, refusal) = DevicesApi.ReadArea(commune, team, limit, caller, teams, communes);
        if (area is null)
        {
            return refusal!;
        }

        var page = await codes.ListAsync(area, after, limit + 1, cancellation);
        return page.Count <= limit
            ? TypedResults.Ok(new OutstandingCodePage(page, Next: null))
            : TypedResults.Ok(new OutstandingCodePage(page[..limit], page[limit - 1].Id));
    }

    private static async Task<Results<NoContent, Problem>> RevokeAsync(
        long id, Caller caller, ActivationCodeStore codes, CancellationToken cancellation)
    {
        var found = await codes.FindAsync(id, cancellation);
        return found is not null && caller.MayManageDevicesOf(found.TeamCode) && await codes.RevokeAsync(found, caller.Actor, cancellation)
            ? TypedResults.NoContent()
            : Problems.NotFound with { Detail = "There is no unused code of this number." };
    }
}
