using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Ledger;

/// <summary>Sums of single activities: a question to the statistics for each date that spans begin with, of which there are few.</summary>
public sealed class GuidanceReader(IStatisticsReader statistics) : IGuidanceReader
{
    private static readonly Guidance s_none = new(0, 0, 0, 0);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guidance>> ReadAsync(
        IReadOnlyList<GuidanceSpan> spans, DateOnly to, string? communeCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(spans);
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
