using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Api.Indicators;

/// <summary>Sums of single activities: a question to the statistics for each date that spans begin with, of which there are few.</summary>
internal sealed class GuidanceReader(IStatisticsReader statistics)
{
    private static readonly Guidance s_none = new(0, 0, 0, 0);

    /// <summary>The sum of each span, in their order.</summary>
    /// <param name="spans">What to sum, and since when.</param>
    /// <param name="to">The last date, included, of all spans.</param>
    /// <param name="communeCode">One commune, or null for the province.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Guidance>> ReadAsync(
        IReadOnlyList<GuidanceSpan> spans, DateOnly to, string? communeCode, CancellationToken cancellation)
    {
        var sums = new Dictionary<GuidanceSpan, Guidance>();
        foreach (var same in spans.Where(span => span.From <= to).GroupBy(span => span.From))
        {
            var query = new StatisticsQuery(same.Key, to, [Grouping.Activity])
            {
                Activities = [.. same.Select(span => span.Activity).Distinct()],
                Communes = communeCode is null ? [] : [communeCode],
            };
            foreach (var row in await statistics.ReadAsync(query, cancellation))
            {
                sums[new GuidanceSpan(row.Keys[0], same.Key)] = new Guidance(row.All.Done, row.All.Pending, row.ToCheck.Done, row.ToCheck.Pending);
            }
        }

        return [.. spans.Select(span => sums.GetValueOrDefault(span, s_none))];
    }
}
