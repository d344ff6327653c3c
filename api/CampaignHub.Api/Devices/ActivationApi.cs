using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Devices;

/// <summary>How a phone becomes a team's device.</summary>
internal static class ActivationApi
{
    private const int LongestDeviceName = 100;
    private const int ShortestKey = 16;
    private const int LongestKey = 100;

    private static readonly Problem UnknownCode = new(404, "unknown-code", "There is no such activation code: compare it with the sheet.");
    private static readonly Problem UsedCode = new(410, "code-used", "This activation code has been used: ask the commune for a new one.");
    private static readonly Problem ExpiredCode = new(410, "code-expired", "This activation code has expired: ask the commune for a new one.");

    private static readonly Problem RevokedCode =
        new(410, "code-revoked", "The commune has taken this activation code back: ask it for a new one.");

    public static void MapActivation(this IEndpointRouteBuilder devices) =>
        devices.MapPost("/activate", ActivateAsync).LimitedByAddress().WithSummary("Turns a code into a device's token.");

    private static async Task<Results<Ok<ActivateResponse>, Problem>> ActivateAsync(
        ActivateRequest request,
        DeviceActivation activations,
        ITeamDirectory teams,
        OfficeStore offices,
        AddressLimits addresses,
        AccessState access,
        HttpContext context)
    {
        if (!PlainText.IsLine(request.DeviceName, LongestDeviceName) || request.Code is null)
        {
            return Problems.InvalidRequest($"Send code and deviceName, 1 to {LongestDeviceName} characters.");
        }

        if (request.DeviceKey is { } key && !(key.Length >= ShortestKey && PlainText.IsLine(key, LongestKey)))
        {
            return Problems.InvalidRequest($"deviceKey, where sent, is a random text of {ShortestKey} to {LongestKey} characters.");
        }

        var activation = ActivationCode.Canonical(request.Code) is { } code
            ? await activations.ActivateAsync(code, request.DeviceName!, request.DeviceKey, context.RequestAborted)
            : new Activation.UnknownCode();
        if (activation is not Activation.Done done)
        {
            addresses.ChargeFailure(context.Connection.RemoteIpAddress);
            return RefusalOf(activation) with { Contact = await ContactOfAsync(activation, offices, context.RequestAborted) };
        }

        if (done.Repeated)
        {
            await access.RefreshAsync(context.RequestAborted);
        }

        return TypedResults.Ok(new ActivateResponse(done.Token, TeamOf(done.TeamCode, teams)));
    }

    private static Problem RefusalOf(Activation activation) => activation switch
    {
        Activation.UsedCode => UsedCode,
        Activation.ExpiredCode => ExpiredCode,
        Activation.RevokedCode => RevokedCode,
        _ => UnknownCode,
    };

    /// <summary>Whoever holds a code that was good once has the commune's sheet, with this number on it.</summary>
    private static async Task<ProblemContact?> ContactOfAsync(Activation activation, OfficeStore offices, CancellationToken cancellation)
    {
        if (activation is not Activation.SpentCode spent)
        {
            return null;
        }

        var office = await offices.ReadAsync(TeamCode.CommuneOf(spent.TeamCode)!, cancellation);
        return new ProblemContact(office.Name!, office.Phone);
    }

    /// <summary>A code's team exists; only a node that has not yet heard of it lacks the name for a moment.</summary>
    private static DeviceTeamResponse TeamOf(string code, ITeamDirectory teams) => teams.TryGet(code, out var team)
        ? new DeviceTeamResponse(team.Code, team.Name, team.CommuneCode)
        : new DeviceTeamResponse(code, code, TeamCode.CommuneOf(code)!);
}
