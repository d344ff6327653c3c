using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Devices;

/// <summary>The devices of teams, for those who hand them out and take them back.</summary>
internal static class DevicesApi
{
    private const int HighestLimit = 500;

    public static void MapDevices(this IEndpointRouteBuilder api)
    {
        var devices = api.MapGroup("/devices").WithTags("Devices");
        devices.MapActivation();
        devices.MapActivationCodes();
        devices.MapDeviceState();
        DeviceOverview.Map(devices);
        devices.MapGet("/", ListAsync).WithSummary("Devices of a team or a commune, revoked ones too.");
        devices.MapPost("/{id:long}/revoke", RevokeAsync).WithSummary("Ends the token of a device that was lost, replaced or handed back.");
    }

    /// <summary>What a list is asked for, if the caller may manage the devices there.</summary>
    public static (DeviceArea? Area, Problem? Refusal) ReadArea(
        string? commune, string? team, int limit, Caller caller, ITeamDirectory teams, ICommuneDirectory communes)
    {
        if (limit is < 1 or > HighestLimit)
        {
            return (null, Problems.InvalidRequest($"limit must be 1 to {HighestLimit}."));
        }

        if (commune is null && team is null)
        {
            return (null, Problems.InvalidRequest("Name a commune or a team."));
        }

        var isThere = (team is null || (teams.TryGet(team, out _) && caller.MayManageDevicesOf(team))) &&
            (commune is null || (communes.TryGet(commune, out _) && caller.MayManageDevicesIn(commune)));
        return isThere ? (new DeviceArea(commune, team), null) : (null, Problems.NotFound);
    }

    private static async Task<Results<Ok<DevicePage>, Problem>> ListAsync(
        string? commune,
        string? team,
        bool? revoked,
        Caller caller,
        DeviceStore devices,
        ITeamDirectory teams,
        ICommuneDirectory communes,
        CancellationToken cancellation,
        long after = 0,
        int limit = 100)
    {
        var (area, refusal) = ReadArea(commune, team, limit, caller, teams, communes);
        if (area is null)
        {
            return refusal!;
        }

        var page = await devices.ListAsync(area, revoked, after, limit + 1, cancellation);
        return page.Count <= limit
            ? TypedResults.Ok(new DevicePage(page, Next: null))
            : TypedResults.Ok(new DevicePage(page[..limit], page[limit - 1].Id));
    }

    private static async Task<Results<Ok<DeviceResponse>, Problem>> RevokeAsync(
        long id, RevokeDeviceRequest? request, Caller caller, DeviceStore devices, AccessState access, CancellationToken cancellation)
    {
        if (request is { IsValid: false })
        {
            return Problems.InvalidRequest("reason is lost, replaced or left.");
        }

        if (await devices.FindAsync(id, cancellation) is not { } device || !caller.MayManageDevicesOf(device.TeamCode))
        {
            return Problems.NotFound;
        }

        await devices.RevokeAsync(id, request?.Reason, caller.Actor, cancellation);
        await access.RefreshAsync(cancellation);
        return TypedResults.Ok((await devices.FindAsync(id, cancellation))!);
    }
}
