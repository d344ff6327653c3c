using System.Text.Json.Serialization;

namespace CampaignHub.Api.Indicators;

/// <summary>Where the plan's indicators stand.</summary>
/// <param name="AsOf">Nothing of a later date is in it.</param>
/// <param name="Commune">The commune; absent for the province.</param>
/// <param name="Items">Every indicator of the program, in the plan's order.</param>
public sealed record IndicatorList(
    DateOnly AsOf,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Commune,
    IReadOnlyList<IndicatorItem> Items);

/// <summary>An indicator. What is not known is absent, never 0.</summary>
/// <param name="Code">A code of the program.</param>
/// <param name="Number">Its number in the plan.</param>
/// <param name="Reading">The reading that is the headline: <c>outcome</c> (who has or uses it) or <c>guidance</c> (who was guided).</param>
/// <param name="Counted">What its numbers count: <c>people</c>, <c>businesses</c>, <c>communes</c> or <c>models</c>.</param>
/// <param name="Target">The target in force for this place.</param>
public sealed record IndicatorItem(string Code, int Number, string Reading, string Counted, TargetBody Target)
{
    /// <summary>The official figure of this very place; a commune is never given the province's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OfficialBody? Official { get; init; }

    /// <summary>Whether the official figure, unrounded, meets the target.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Met { get; init; }

    /// <summary>How many more (people, or what <see cref="Counted"/> says) it takes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? GapPeople { get; init; }

    /// <summary>What the teams recorded since the official figure's date; never to be added to it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TeamsBody? Teams { get; init; }

    /// <summary>The other reading: the teams' turns of the year, held against the same denominator.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GuidedBody? Guided { get; init; }

    /// <summary>What the eighth indicator is counted from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ModelCounts? Models { get; init; }

    /// <summary>Where its history is to be had.</summary>
    public required string History { get; init; }
}

/// <summary>A target and whose it is.</summary>
/// <param name="Value">Percent, or models per commune.</param>
/// <param name="Comparison"><c>over</c> or <c>atLeast</c>.</param>
/// <param name="From"><c>plan</c> (of the province) or <c>commune</c> (its own plan).</param>
/// <param name="PlanNumber">Number of the commune's plan.</param>
/// <param name="PlanDate">Its date.</param>
public sealed record TargetBody(
    decimal Value,
    string Comparison,
    string From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PlanNumber = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? PlanDate = null);

/// <summary>An official figure; numerator, denominator, date and source belong together.</summary>
/// <param name="Numerator">So many.</param>
/// <param name="Denominator">Of so many: the year's frozen denominator; absent when none was given.</param>
/// <param name="Rate">Percent, not rounded to the target; absent without a denominator.</param>
/// <param name="AsOf">The date it is of.</param>
/// <param name="Source">Who gave it.</param>
/// <param name="DenominatorAsOf">When the denominator was counted.</param>
/// <param name="DenominatorSource">Who counted it.</param>
public sealed record OfficialBody(
    long Numerator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Denominator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Rate,
    DateOnly AsOf,
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? DenominatorAsOf = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DenominatorSource = null);

/// <summary>What teams recorded.</summary>
/// <param name="From">First date, the one after the official figure's; the year's first where there is none.</param>
/// <param name="To">Last date.</param>
/// <param name="Activity">The activity it is of.</param>
/// <param name="Turns">Turns of guidance: done and not finished. Not people: who was guided twice is two.</param>
/// <param name="Done">Who managed it.</param>
/// <param name="Pending">Who did not finish.</param>
/// <param name="Trusted">The same without records that are to be checked.</param>
public sealed record TeamsBody(DateOnly From, DateOnly To, string Activity, long Turns, long Done, long Pending, TrustedBody Trusted);

/// <summary>Without records that have an open mark.</summary>
public sealed record TrustedBody(long Turns, long Done);

/// <summary>The second reading.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date.</param>
/// <param name="Turns">Turns of guidance by the teams.</param>
/// <param name="AtMostRate">Turns in percent of the denominator: the share guided is at most this, since one person may be several turns.</param>
public sealed record GuidedBody(
    DateOnly From, DateOnly To, long Turns, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? AtMostRate);

/// <summary>What the eighth indicator is counted from.</summary>
/// <param name="Satisfied">Communes that have what the plan asks of them.</param>
/// <param name="With">Communes with a traditional market.</param>
/// <param name="Without">Communes without one.</param>
/// <param name="NotKnown">Communes of which nobody has said.</param>
/// <param name="ConfirmedMarkets">Confirmed cashless markets.</param>
/// <param name="ConfirmedNeighbourhoods">Confirmed cashless neighbourhoods and villages.</param>
public sealed record ModelCounts(int Satisfied, int With, int Without, int NotKnown, int ConfirmedMarkets, int ConfirmedNeighbourhoods);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndicatorList))]
internal sealed partial class IndicatorsJsonContext : JsonSerializerContext;
