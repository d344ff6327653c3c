using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Work.Registers;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work;

/// <summary>Outreach per channel (tuyên truyền theo hình thức), in each channel's own unit.</summary>
/// <param name="Items">Every channel of the program, in its order; zeros where nothing was recorded.</param>
public sealed record OutreachSums(DateOnly From, DateOnly To, string? CommuneCode, IReadOnlyList<OutreachSum> Items);

internal static class OutreachApi
{
    private static readonly Problem s_badRange = Problems.InvalidRequest("from and to are dates, to not before from.");

    public static void MapOutreach(this IEndpointRouteBuilder work)
    {
        work.MapGet("/outreach", GetAsync).WithSummary("Outreach by channel and quantity, summed over what teams recorded in a period.");
        work.MapGet("/outreach/export", ExportAsync)
            .ProducesTable()
            .WithSummary("Outreach by channel and quantity of a period as a file for a spreadsheet.");
    }

    private static async Task<Results<Ok<OutreachSums>, Problem>> GetAsync(
        DateOnly from, DateOnly to, Caller caller, IWorkReader reader, CampaignProgram program, CancellationToken cancellation, string? commune = null)
    {
        if (to < from)
        {
            return s_badRange;
        }

        var own = caller.CommuneToSee(commune);
        return TypedResults.Ok(new OutreachSums(from, to, own, await ReadAsync(reader, program, new WorkFilter(from, to, own), cancellation)));
    }

    private static async Task<Results<PushStreamHttpResult, Problem>> ExportAsync(
        DateOnly from, DateOnly to, Caller caller, IWorkReader reader, WorkFacts facts, ListExport files, CancellationToken cancellation,
        string? commune = null, string format = "xlsx")
    {
        if (TableFormat.Find(format) is not { } kind)
        {
            return TableFormat.Unknown;
        }

        if (to < from)
        {
            return s_badRange;
        }

        var channels = facts.Program.OutreachChannels.ToDictionary(channel => channel.Code, StringComparer.Ordinal);
        var sums = await ReadAsync(reader, facts.Program, new WorkFilter(from, to, caller.CommuneToSee(commune)), cancellation);
        return files.Stream("outreach", kind, sums.Select(RowOf), cancellation);

        IReadOnlyList<TableCell> RowOf(OutreachSum sum)
        {
            var channel = channels.GetValueOrDefault(sum.Channel);
            return [channel?.Name.Vi ?? sum.Channel, sum.Records, sum.Quantity, channel?.Unit.Vi ?? ""];
        }
    }

    /// <summary>Every channel of the program, in its order, and those that are no longer in it.</summary>
    private static async Task<IReadOnlyList<OutreachSum>> ReadAsync(
        IWorkReader reader, CampaignProgram program, WorkFilter filter, CancellationToken cancellation)
    {
        var sums = (await reader.OutreachAsync(filter, cancellation)).ToDictionary(sum => sum.Channel, StringComparer.Ordinal);
        var channels = program.OutreachChannels.Select(channel => channel.Code).Union(sums.Keys);
        return [.. channels.Select(channel => sums.GetValueOrDefault(channel) ?? new OutreachSum(channel, 0, 0))];
    }
}
