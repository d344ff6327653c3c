using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;
using CampaignHub.Domain.Statistics;
using CampaignHub.Domain.Work;
using Sums = CampaignHub.Domain.Statistics.Figures;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>Reads what a report takes from the ledger: all of it from one state, that of now or of remembered heads.</summary>
internal sealed class LedgerFiguresReader(IStatisticsReader statistics, IWorkReader work, CampaignProgram program)
{
    private const string CampaignDay = "campaign-day";

    /// <summary>The figures, and the heads of the streams that they contain.</summary>
    public async Task<(LedgerFigures Figures, IReadOnlyDictionary<string, long> Heads)> ReadAsync(
        string? communeCode, ReportSpan span, IReadOnlyDictionary<string, long>? heads, CancellationToken cancellation)
    {
        var together = await statistics.ReadTogetherAsync(Questions(communeCode, span), heads, cancellation);
        var known = communeCode is null
            ? together.Heads
            : together.Heads.Where(head => head.Key.StartsWith(communeCode, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var outreach = known.Count == 0
            ? []
            : await work.OutreachAsync(new WorkFilter(span.From, span.To, communeCode), cancellation, known);
        return (Compose(together.Answers, outreach), known);
    }

    private static List<StatisticsQuery> Questions(string? communeCode, ReportSpan span)
    {
        var (places, areas) = communeCode is null ? (Grouping.Commune, Grouping.CommuneType) : (Grouping.Team, Grouping.Commune);
        return
        [
            Ask(span.From, Grouping.Work),
            Ask(span.Since),
            Ask(span.From, Grouping.Activity),
            Ask(span.Since, Grouping.Activity),
            Ask(span.From, Grouping.Kind),
            Ask(span.From, places) with { CountsTeams = communeCode is null },
            Ask(span.From, areas) with { CountsTeams = communeCode is null },
            Ask(span.From, Grouping.Date) with { OnCampaignDays = true },
        ];

        StatisticsQuery Ask(DateOnly from, params ReadOnlySpan<Grouping> groupBy) =>
            new(from, span.To, [.. groupBy]) { Communes = communeCode is null ? [] : [communeCode] };
    }

    private LedgerFigures Compose(IReadOnlyList<IReadOnlyList<StatisticsRow>> answers, IReadOnlyList<OutreachSum> outreach)
    {
        var work = answers[0].ToLookup(row => row.Keys[0] == CampaignDay);
        var results = answers[2].ToDictionary(row => row.Keys[0], row => row.All, StringComparer.Ordinal);
        var since = answers[3].ToDictionary(row => row.Keys[0], row => row.All, StringComparer.Ordinal);
        return new LedgerFigures(
            Sum(work[true].Select(row => row.All)),
            Sum(work[false].Select(row => row.All)),
            Sum(answers[0].Select(row => row.ToCheck)),
            Sum(answers[1].Select(row => row.All)),
            answers[7].Count,
            [.. program.Activities.Where(activity => since.ContainsKey(activity.Code) || results.ContainsKey(activity.Code)).Select(activity => LineOf(
                activity.Code, results.GetValueOrDefault(activity.Code), since.GetValueOrDefault(activity.Code)))],
            ByCode(answers[4]),
            ByCode(answers[5]),
            ByCode(answers[6]),
            outreach);
    }

    private static ActivityLine LineOf(string code, Sums results, Sums since) => new(code, results.Done, results.Pending, since.Done, since.Pending);

    private static List<CountedSums> ByCode(IReadOnlyList<StatisticsRow> rows) =>
        [.. rows.Select(row => new CountedSums(row.Keys[0], row.All, row.TeamsReporting))];

    private static Sums Sum(IEnumerable<Sums> all) => all.Aggregate(default(Sums), (sum, each) => sum + each);
}
