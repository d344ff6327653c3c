using CampaignHub.Domain.Statistics;

namespace CampaignHub.Domain.Ports;

/// <summary>Figures over any span of days, grouped as asked. Every answer contains all that was committed before it was asked.</summary>
public interface IStatisticsReader
{
    /// <summary>Begins to answer a query; dispose the answer.</summary>
    Task<StatisticsAnswer> OpenAsync(StatisticsQuery query, CancellationToken cancellation);

    /// <summary>The whole answer in memory: for queries whose number of groups is known to be small.</summary>
    async Task<IReadOnlyList<StatisticsRow>> ReadAsync(StatisticsQuery query, CancellationToken cancellation)
    {
        await using var answer = await OpenAsync(query, cancellation);
        var rows = new List<StatisticsRow>();
        await foreach (var row in answer.Rows.WithCancellation(cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>
    /// Several questions, each with few groups, answered from one state of the ledger: that of now, or the one of <paramref name="heads"/>.
    /// </summary>
    Task<StatisticsTogether> ReadTogetherAsync(
        IReadOnlyList<StatisticsQuery> queries, IReadOnlyDictionary<string, long>? heads, CancellationToken cancellation);

    /// <summary>
    /// Households visited, each counted once (số hộ không trùng): by village, or by team where it has none, and running number in the
    /// village head's list. Records without a number are not in it, so it is a lower bound; null when no record has one, and
    /// when the query asks for what a household cannot be told by: activities, organisations, campaign days or regular work.
    /// </summary>
    Task<long?> CountHouseholdsAsync(StatisticsQuery query, CancellationToken cancellation);
}
