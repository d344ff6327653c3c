using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Devices;

/// <summary>A phone says how much it still holds, so that nobody makes a day final over its head.</summary>
internal static class DeviceStateApi
{
    private static readonly Problem s_invalid = Problems.InvalidRequest(
        "Send unsent (0 to 100000), oldestAt only when something is unsent, and version (1 to 40 letters, digits, dots, dashes, underscores).");

    public static void MapDeviceState(this IEndpointRouteBuilder devices) =>
        devices.MapPut("/self/state", SaveAsync).WithSummary("What this phone still holds and which version of the page runs on it.");

    private static async Task<Results<NoContent, Problem>> SaveAsync(
        DeviceStateRequest state, Caller caller, DeviceStore devices, CancellationToken cancellation)
    {
        if (!state.IsValid)
        {
            return s_invalid;
        }

        await devices.SaveStateAsync(caller.DeviceId!.Value, state, cancellation);
        return TypedResults.NoContent();
    }
}
