using System.Text.Json.Serialization;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>An official figure, the year's denominator, or both, as somebody types them.</summary>
/// <param name="CommuneCode">The commune; null for the province.</param>
/// <param name="AsOf">The date the figure is of: from 2020 to today.</param>
/// <param name="Source">Who gave it and with which paper: 1 to 300 characters.</param>
/// <param name="Numerator">0 to 100,000,000.</param>
/// <param name="Denominator">1 to 100,000,000: freezes the year's denominator, or changes it (with a reason).</param>
/// <param name="DenominatorAsOf">When it was counted; <paramref name="AsOf"/> when left out.</param>
/// <param name="DenominatorSource">Who counted it; <paramref name="Source"/> when left out.</param>
/// <param name="Reason">Why something that stood is changed: at most 500 characters.</param>
/// <param name="Withdraw">Takes the figure of this date back instead.</param>
public sealed record FigureRequest(
    string? CommuneCode,
    DateOnly? AsOf,
    string? Source,
    long? Numerator = null,
    long? Denominator = null,
    DateOnly? DenominatorAsOf = null,
    string? DenominatorSource = null,
    string? Reason = null,
    bool Withdraw = false);

/// <summary>A row of the register of figures.</summary>
/// <param name="Id">The order of entry.</param>
/// <param name="AsOf">The date the figure is of.</param>
/// <param name="Numerator">Null: it was taken back.</param>
/// <param name="Source">Who gave it.</param>
/// <param name="Reason">Why it differs from the row before.</param>
/// <param name="Imported">From a file.</param>
/// <param name="RecordedAt">When it was entered.</param>
/// <param name="InForce">No newer row of its date exists.</param>
public sealed record FigureBody(
    long Id, DateOnly AsOf, long? Numerator, string Source, string? Reason, bool Imported, DateTimeOffset RecordedAt, bool InForce);

/// <summary>A row of the register of denominators.</summary>
/// <param name="Id">The order of entry.</param>
/// <param name="Year">The year whose figures it divides.</param>
/// <param name="Value">The denominator.</param>
/// <param name="AsOf">When it was counted.</param>
/// <param name="Source">Who counted.</param>
/// <param name="Reason">Why it was changed.</param>
/// <param name="Imported">From a file.</param>
/// <param name="RecordedAt">When it was entered.</param>
/// <param name="InForce">No newer row of its year exists.</param>
public sealed record DenominatorBody(
    long Id, int Year, long Value, DateOnly AsOf, string Source, string? Reason, bool Imported, DateTimeOffset RecordedAt, bool InForce);

/// <summary>The history of an indicator in one place, the newest entry first.</summary>
/// <param name="Items">Figures.</param>
/// <param name="Next">For <c>after</c>; null on the last page.</param>
/// <param name="Denominators">Denominators of its base, at most 100.</param>
public sealed record FigureHistory(IReadOnlyList<FigureBody> Items, string? Next, IReadOnlyList<DenominatorBody> Denominators);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FigureRequest))]
[JsonSerializable(typeof(FigureHistory))]
internal sealed partial class FiguresJsonContext : JsonSerializerContext;
