using CampaignHub.Api.Indicators.Models;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Indicators;

/// <summary>Puts an indicator together from what is known of one place: pure, so that the edges can be tried.</summary>
internal static class IndicatorComposer
{
    /// <summary>The year's first day: what the teams did since, where no official figure says from when.</summary>
    public static DateOnly YearBegin(DateOnly asOf) => new(asOf.Year, 1, 1);

    /// <summary>The share that an official row is, if its year has a denominator.</summary>
    public static (DenominatorRow? Denominator, Share? Share) ShareOf(FigureRegister register, Indicator indicator, OfficialRow row)
    {
        var denominator = DenominatorBase.Of(indicator) is { } of ? register.DenominatorOf(row.AsOf.Year, of, row.CommuneCode) : null;
        return (denominator, denominator is null ? null : new Share(row.Numerator!.Value, denominator.Value));
    }

    /// <summary>An indicator in percent.</summary>
    public static IndicatorItem Percent(Indicator indicator, PlaceFigures place, Guidance? since, Guidance? ofYear)
    {
        var row = place.OfficialOf(indicator);
        var target = place.TargetOf(indicator);
        var (denominator, share) = row is null ? (null, null) : ShareOf(place.Register, indicator, row);
        var line = new PercentTarget(target.Value, indicator.Comparison);
        return New(indicator, target, indicator.MinimumAge is null ? "businesses" : "people", place) with
        {
            Official = row is null ? null : OfficialOf(row, denominator, share),
            Met = share is { } known ? line.IsMetBy(known) : null,
            GapPeople = share is { } held ? line.GapOf(held) : null,
            Teams = since is null ? null : TeamsOf(indicator, place, since),
            Guided = ofYear is null ? null : GuidedOf(place, ofYear, denominator ?? place.DenominatorOf(indicator)),
        };
    }

    /// <summary>The eighth: counted from the register of models; no figure while nothing is known at all.</summary>
    public static IndicatorItem Models(Indicator indicator, PlaceFigures place, IReadOnlyList<CommuneModels> communes, string source)
    {
        var target = place.TargetOf(indicator);
        var counts = CountsOf(communes, indicator);
        var isProvince = place.CommuneCode is null;
        var known = communes.Any(commune => commune.IsKnown);
        var counted = isProvince ? counts.Satisfied : communes.Sum(commune => commune.Counted ?? 0);
        return New(indicator, target, isProvince ? "communes" : "models", place) with
        {
            Official = known && (isProvince || communes[0].Counted is not null)
                ? new OfficialBody(counted, isProvince ? communes.Count : null, isProvince ? new Share(counted, communes.Count).Percent : null, place.AsOf, source)
                : null,
            Met = !known ? null : isProvince ? counts.Satisfied == communes.Count : communes[0].Counted is { } models ? models >= target.Value : null,
            Models = counts,
        };
    }

    private static ModelCounts CountsOf(IReadOnlyList<CommuneModels> communes, Indicator indicator) => new(
        communes.Count(commune => commune.Counted >= indicator.Target),
        communes.Count(commune => commune.Market is MarketState.With),
        communes.Count(commune => commune.Market is MarketState.Without),
        communes.Count(commune => commune.Market is MarketState.NotKnown),
        communes.Sum(commune => commune.ConfirmedMarkets),
        communes.Sum(commune => commune.ConfirmedNeighbourhoods));

    private static IndicatorItem New(Indicator indicator, TargetBody target, string counted, PlaceFigures place) =>
        new(indicator.Code, indicator.Number, indicator.Reading is Reading.Outcome ? "outcome" : "guidance", counted, target)
        {
            History = $"/api/v1/indicators/{indicator.Code}/figures{(place.CommuneCode is null ? "" : $"?commune={place.CommuneCode}")}",
        };

    private static OfficialBody OfficialOf(OfficialRow row, DenominatorRow? denominator, Share? share) => new(
        row.Numerator!.Value, denominator?.Value, share?.Percent, row.AsOf, row.Source, denominator?.AsOf, denominator?.Source);

    private static TeamsBody TeamsOf(Indicator indicator, PlaceFigures place, Guidance since) => new(
        place.TeamsFrom(indicator),
        place.AsOf,
        indicator.Beside!,
        since.Turns,
        since.Done,
        since.Pending,
        new TrustedBody(since.Turns - since.TurnsToCheck, since.Done - since.DoneToCheck));

    private static GuidedBody GuidedOf(PlaceFigures place, Guidance ofYear, DenominatorRow? denominator) => new(
        YearBegin(place.AsOf),
        place.AsOf,
        ofYear.Turns,
        denominator is null ? null : new Share(ofYear.Turns, denominator.Value).Percent);
}
