using System.Collections.Immutable;
using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Api.Statistics;

/// <summary>An answer as JSON, a page at a time. The whole answer is read for its total and its code, only the page is kept.</summary>
internal sealed class StatisticsView(IStatisticsReader reader, StatisticsKeys keys, TimeProvider time)
{
    public async Task<StatisticsPage> ReadAsync(
        StatisticsQuery query, ImmutableArray<string> after, int limit, bool english, CancellationToken cancellation)
    {
        await using var answer = await reader.OpenAsync(query, cancellation);
        using var proof = new ProofCode(query);
        var asOf = time.GetUtcNow().ToOffset(VietnamTime.Offset);
        var (shown, total, trusted, rows) = (new List<StatisticsRow>(), default(Figures), default(Figures), 0L);
        var hasMore = false;
        await foreach (var row in answer.Rows.WithCancellation(cancellation))
        {
            proof.Add(row);
            (total, trusted, rows) = (total + row.All, trusted + row.Trusted, rows + 1);
            if (!StatisticsCursor.IsAfter(row.Keys, after))
            {
                continue;
            }

            if (shown.Count == limit)
            {
                hasMore = true;
                continue;
            }

            shown.Add(row);
        }

        return new StatisticsPage(
            query.From,
            query.To,
            [.. query.GroupBy.Select(GroupingNames.Of)],
            asOf,
            proof.ToString(),
            rows,
            BodyOf(total, query.CountsResults),
            BodyOf(trusted, query.CountsResults),
            [.. shown.Select(row => ItemOf(row, query))],
            await NamesAsync(query, shown, english, cancellation),
            hasMore ? StatisticsCursor.Of(shown[^1].Keys) : null);
    }

    private async Task<Dictionary<string, IReadOnlyDictionary<string, string>>> NamesAsync(
        StatisticsQuery query, List<StatisticsRow> shown, bool english, CancellationToken cancellation)
    {
        var names = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        for (var i = 0; i < query.GroupBy.Length; i++)
        {
            var asked = shown.Select(row => row.Keys[i]).ToHashSet(StringComparer.Ordinal);
            var nameOf = await keys.NamesAsync(query.GroupBy[i], asked, english, StatisticsFile.TextsOf(english), cancellation);
            names[GroupingNames.Of(query.GroupBy[i])] = asked.Where(key => nameOf(key) != key).ToDictionary(key => key, nameOf, StringComparer.Ordinal);
        }

        return names;
    }

    private static StatisticsItem ItemOf(StatisticsRow row, StatisticsQuery query)
    {
        var (all, trusted) = (BodyOf(row.All, query.CountsResults), BodyOf(row.Trusted, query.CountsResults));
        return new StatisticsItem(
            all.CheckIns, all.Households, all.Businesses, all.People, all.Staff, all.Done, all.Pending, trusted, row.TeamsReporting)
        {
            Date = Key(Grouping.Date),
            Week = Key(Grouping.Week),
            Month = Key(Grouping.Month),
            Quarter = Key(Grouping.Quarter),
            ReportingQuarter = Key(Grouping.ReportingQuarter),
            Commune = Key(Grouping.Commune),
            CommuneType = Key(Grouping.CommuneType),
            FormerProvince = Key(Grouping.FormerProvince),
            Village = Key(Grouping.Village),
            FormerCommune = Key(Grouping.FormerCommune),
            Area = Key(Grouping.Area),
            Signal = Key(Grouping.Signal),
            Team = Key(Grouping.Team),
            Activity = Key(Grouping.Activity),
            Group = Key(Grouping.Group),
            Kind = Key(Grouping.Kind),
            Organisation = Key(Grouping.Organisation),
            Campaign = Key(Grouping.Campaign),
            Work = Key(Grouping.Work),
        };

        string? Key(Grouping grouping) => query.GroupBy.IndexOf(grouping) is var index && index >= 0 ? row.Keys[index] : null;
    }

    private static FiguresBody BodyOf(Figures figures, bool ofResults) => ofResults
        ? new FiguresBody(null, null, null, null, null, figures.Done, figures.Pending)
        : new FiguresBody(figures.CheckIns, figures.Households, figures.Businesses, figures.People, figures.Staff, figures.Done, figures.Pending);
}
