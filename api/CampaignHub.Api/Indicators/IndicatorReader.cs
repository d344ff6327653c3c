using CampaignHub.Api.Http;
using CampaignHub.Api.Indicators.Models;
using CampaignHub.Api.Indicators.Register;
using CampaignHub.Api.Indicators.Targets;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Indicators;

/// <summary>
/// The indicators of a place. Register and models are read at each request, so that who typed a figure sees it; the teams' sums are
/// kept for some seconds, since every wall asks for the same ones.
/// </summary>
internal sealed class IndicatorReader(
    CampaignProgram program, FigureStore figures, ModelReader models, IndicatorTargetStore targets, GuidanceReader guidance, TimeProvider time)
{
    private const int MostKept = 512;
    private const string ModelSource = "Danh sách mô hình đã xác nhận";
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(10);

    private readonly RenewedByKey<SpansOf, IReadOnlyList<Guidance>> _guidance = new(
        (of, stopping) => guidance.ReadAsync(of.Spans, of.To, of.CommuneCode, stopping), _ => s_period, MostKept, time);

    /// <summary>Every indicator of a commune, or (null) of the province.</summary>
    public async Task<IndicatorList> ReadAsync(string? communeCode, DateOnly asOf, CancellationToken cancellation)
    {
        var place = new PlaceFigures(
            communeCode,
            asOf,
            await figures.ReadAsync(communeCode, cancellation),
            communeCode is null ? new Dictionary<string, TargetBody>() : await targets.OfCommuneAsync(communeCode, asOf.Year, cancellation));
        var sums = await _guidance.GetAsync(SpansOf.Of(program, place), cancellation);
        var known = await models.CountAsync(communeCode, asOf, cancellation);
        var items = new List<IndicatorItem>();
        var read = 0;
        foreach (var indicator in program.Indicators)
        {
            items.Add((indicator.Unit, indicator.Beside) switch
            {
                (TargetUnit.ModelPerCommune, _) => IndicatorComposer.Models(indicator, place, known, ModelSource),
                (_, null) => IndicatorComposer.Percent(indicator, place, since: null, ofYear: null),
                _ => IndicatorComposer.Percent(indicator, place, sums[read++], sums[read++]),
            });
        }

        return new IndicatorList(asOf, communeCode, items);
    }

    /// <summary>What is summed for a place; equal for equal spans, so that it is kept once.</summary>
    private sealed record SpansOf(string? CommuneCode, DateOnly To, string Key)
    {
        public required IReadOnlyList<GuidanceSpan> Spans { get; init; }

        /// <summary>Two for each indicator with an activity beside it: since the official figure, and of the year.</summary>
        public static SpansOf Of(CampaignProgram program, PlaceFigures place)
        {
            var spans = program.Indicators
                .Where(indicator => indicator is { Unit: TargetUnit.Percent, Beside: not null })
                .SelectMany(indicator => new[]
                {
                    new GuidanceSpan(indicator.Beside!, place.TeamsFrom(indicator)),
                    new GuidanceSpan(indicator.Beside!, IndicatorComposer.YearBegin(place.AsOf)),
                })
                .ToList();
            return new SpansOf(place.CommuneCode, place.AsOf, string.Join(' ', spans)) { Spans = spans };
        }

        public bool Equals(SpansOf? other) => other is not null && (CommuneCode, To, Key) == (other.CommuneCode, other.To, other.Key);

        public override int GetHashCode() => HashCode.Combine(CommuneCode, To, Key);
    }
}
