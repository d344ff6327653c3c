using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Indicators;

/// <summary>What is known of one place on a date.</summary>
/// <param name="CommuneCode">The commune, or null for the province.</param>
/// <param name="AsOf">Nothing later counts.</param>
/// <param name="Register">Official figures and denominators.</param>
/// <param name="Targets">Targets of the commune's own plan, by indicator; empty for the province.</param>
internal sealed record PlaceFigures(
    string? CommuneCode, DateOnly AsOf, FigureRegister Register, IReadOnlyDictionary<string, TargetBody> Targets)
{
    /// <summary>The official figure in force.</summary>
    public OfficialRow? OfficialOf(Indicator indicator) => Register.FigureInForce(indicator.Code, CommuneCode, AsOf);

    /// <summary>The denominator of the year, whether or not there is a figure yet.</summary>
    public DenominatorRow? DenominatorOf(Indicator indicator) =>
        DenominatorBase.Of(indicator) is { } of ? Register.DenominatorOf(AsOf.Year, of, CommuneCode) : null;

    /// <summary>The commune's own target, else the plan's.</summary>
    public TargetBody TargetOf(Indicator indicator) => Targets.GetValueOrDefault(indicator.Code)
        ?? new TargetBody(indicator.Target, NameOf(indicator.Comparison), "plan");

    /// <summary>The day after the official figure's; it already contains what the teams did until then.</summary>
    public DateOnly TeamsFrom(Indicator indicator) =>
        OfficialOf(indicator) is { } row ? row.AsOf.AddDays(1) : IndicatorComposer.YearBegin(AsOf);

    /// <summary>The comparison on the wire.</summary>
    public static string NameOf(Comparison comparison) => comparison is Comparison.Over ? "over" : "atLeast";
}
