using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Devices;

internal static class DevicesApi
{
    private const int MostCodes = 500;
    private const int LongestDeviceName = 100;
    private const int HighestLimit = 500;

    private static readonly Problem UnknownCode = new(404, "unknown-code", "There is no such activation code: compare it with the sheet.");
    private static readonly Problem UsedCode = new(410, "code-used", "This activation code has been used: ask the commune for a new one.");
    private static readonly Problem ExpiredCode = new(410, "code-expired", "This activation code has expired: ask the commune for a new one.");

    public static void MapDevices(this IEndpointRouteBuilder api)
    {
        var devices = api.MapGroup("/devices").WithTags("Devices");
        devices.MapPost("/activation-codes", CreateCodesAsync)
            .OnlyFor(Role.CommuneOfficer, Role.Administrator)
            .WithSummary("Makes one-time activation codes for teams.");
        devices.MapPost("/activate", ActivateAsync)
            .AllowAnonymous()
            .LimitedByAddress()
            .WithSummary("Turns a code into a device's token.");
        devices.MapGet("/", ListAsync)
            .OnlyFor(Role.CommuneOfficer, Role.Administrator)
            .WithSummary("Devices of a team, revoked ones too.");
        devices.MapPost("/{id:long}/revoke", RevokeAsync)
            .OnlyFor(Role.CommuneOfficer, Role.Administrator)
            .WithSummary("Ends the token of a lost device.");
    }

    private static async Task<Results<Ok<ActivationCodeResponse[]>, Problem>> CreateCodesAsync(
        ActivationCodesRequest request, Caller caller, ITeamDirectory teams, DeviceStore devices, CancellationToken cancellation)
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

        return TypedResults.Ok(await devices.CreateCodesAsync(teamCodes, request.MemberNumber, caller.Actor, cancellation));
    }

    private static async Task<Results<Ok<ActivateResponse>, Problem>> ActivateAsync(
        ActivateRequest request, DeviceStore devices, ITeamDirectory teams, AddressLimits addresses, HttpContext context)
    {
        if (!PlainText.IsLine(request.DeviceName, LongestDeviceName) || request.Code is null)
        {
            return Problems.InvalidRequest($"Send code and deviceName, 1 to {LongestDeviceName} signs.");
        }

        var activation = ActivationCode.Canonical(request.Code) is { } code
            ? await devices.ActivateAsync(code, request.DeviceName!, context.RequestAborted)
            : new Activation.UnknownCode();
        if (activation is Activation.Done done)
        {
            return TypedResults.Ok(new ActivateResponse(done.Token, TeamOf(done.TeamCode, teams)));
        }

        addresses.ChargeFailure(context.Connection.RemoteIpAddress);
        return activation switch
        {
            Activation.UsedCode => UsedCode,
            Activation.ExpiredCode => ExpiredCode,
            _ => UnknownCode,
        };
    }

    /// <summary>A code's team exists; only a node that has not yet heard of it lacks the name for a moment.</summary>
    private static DeviceTeamResponse TeamOf(string code, ITeamDirectory teams) => teams.TryGet(code, out var team)
        ? new DeviceTeamResponse(team.Code, team.Name, team.CommuneCode)
        : new DeviceTeamResponse(code, code, TeamCode.CommuneOf(code)!);

    private static async Task<Results<Ok<DevicePage>, Problem>> ListAsync(
        string team, Caller caller, DeviceStore devices, ITeamDirectory teams, CancellationToken cancellation, long after = 0, int limit = 100)
    {
        if (limit is < 1 or > HighestLimit)
        {
            return Problems.InvalidRequest($"limit must be 1 to {HighestLimit}.");
        }

        if (!teams.TryGet(team, out _) || !caller.MayManageDevicesOf(team))
        {
            return Problems.NotFound;
        }

        var page = await devices.ListAsync(team, after, limit + 1, cancellation);
        return page.Count <= limit
            ? TypedResults.Ok(new DevicePage(page, Next: null))
            : TypedResults.Ok(new DevicePage(page[..limit], page[limit - 1].Id));
    }

    private static async Task<Results<Ok<DeviceResponse>, Problem>> RevokeAsync(
        long id, Caller caller, DeviceStore devices, AccessState access, CancellationToken cancellation)
    {
        if (await devices.FindAsync(id, cancellation) is not { } device || !caller.MayManageDevicesOf(device.TeamCode))
        {
            return Problems.NotFound;
        }

        await devices.RevokeAsync(id, caller.Actor, cancellation);
        await access.RefreshAsync(cancellation);
        return TypedResults.Ok((await devices.FindAsync(id, cancellation))!);
    }
}
