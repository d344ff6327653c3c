using CampaignHub.Api.CampaignDays.Points;
using CampaignHub.Api.Indicators;
using CampaignHub.Domain;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Reports;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>Puts together all that a report tells in numbers.</summary>
internal sealed class ReportFiguresReader(
    LedgerFiguresReader ledger,
    IStatisticsReader statistics,
    PointStore points,
    IndicatorReader indicators,
    RosterFiguresReader roster,
    WorkFiguresReader work,
    DifficultyFiguresReader difficulties,
    TimeProvider time)
{
    /// <summary>Lines of a list that an annex holds; the body tells how many there are in all.</summary>
    public const int MostLines = 300;

    /// <summary>The figures of now, and the heads that those of the ledger can be made again from.</summary>
    public async Task<(ReportFigures Figures, IReadOnlyDictionary<string, long> Heads)> ReadAsync(
        string? communeCode, ReportSpan span, string period, ReportSituation? situation, CancellationToken cancellation)
    {
        var (recorded, heads) = await ledger.ReadAsync(communeCode, span, heads: null, cancellation);
        var today = VietnamTime.DateOf(time.GetUtcNow());
        var figures = new ReportFigures(
            span,
            recorded,
            communeCode is null ? null : await HouseholdsAsync(communeCode, span, heads, cancellation),
            await points.CountAsync(span.From, span.To, communeCode, cancellation),
            (await indicators.ReadAsync(communeCode, span.To < today ? span.To : today, cancellation)).Items,
            await roster.ReadAsync(communeCode, span, cancellation),
            await work.ReadAsync(communeCode, span, period, cancellation),
            await difficulties.ReadAsync(communeCode, span, cancellation),
            situation);
        return (figures, heads);
    }

    private Task<long?> HouseholdsAsync(
        string communeCode, ReportSpan span, IReadOnlyDictionary<string, long> heads, CancellationToken cancellation) =>
        statistics.CountHouseholdsAsync(new StatisticsQuery(span.From, span.To, []) { Communes = [communeCode], Heads = heads }, cancellation);
}
