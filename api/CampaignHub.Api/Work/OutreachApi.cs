using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work;

/// <summary>Outreach per channel (tuyên truyền theo hình thức), in each channel's own unit.</summary>
/// <param name="Items">Every channel of the program, in its order; zeros where nothing was recorded.</param>
public sealed record OutreachSums(DateOnly From, DateOnly To, string? CommuneCode, IReadOnlyList<OutreachSum> Items);

internal static class OutreachApi
{
    public static void MapOutreach(this IEndpointRouteBuilder work) =>
        work.MapGet("/outreach", GetAsync).WithSummary("Outreach by channel and quantity, summed over what teams recorded in a period.");

    private static async Task<Results<Ok<OutreachSums>, Problem>> GetAsync(
        DateOnly from,
        DateOnly to,
        Caller caller,
        IWorkReader reader,
        Domain.Programs.CampaignProgram program,
        CancellationToken cancellation,
        string? commune = null)
    {
        if (to < from)
        {
            return Problems.InvalidRequest("from and to are dates, to not before from.");
        }

        var own = caller.MaySeeProvince() ? commune : caller.CommuneCode;
        var sums = (await reader.OutreachAsync(new WorkFilter(from, to, own), cancellation)).ToDictionary(sum => sum.Channel);
        var channels = program.OutreachChannels.Select(channel => channel.Code).Union(sums.Keys);
        return TypedResults.Ok(new OutreachSums(
            from, to, own, [.. channels.Select(channel => sums.GetValueOrDefault(channel) ?? new OutreachSum(channel, 0, 0))]));
    }
}
