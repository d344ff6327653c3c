using System.Text.Json.Serialization;
using CampaignHub.Domain.Forecasts;

namespace CampaignHub.Api.Forecasts;

/// <summary>Where the targets that were given will stand.</summary>
/// <param name="Date">The date.</param>
/// <param name="At">Server time.</param>
/// <param name="Days">Earlier campaign days that the forecast learnt from.</param>
/// <param name="UntilMinute">End of the day's hours, minute of the day.</param>
/// <param name="Items">A line per target; the province's first.</param>
public sealed record ForecastBody(DateOnly Date, DateTimeOffset At, int Days, int UntilMinute, IReadOnlyList<ForecastItem> Items);

/// <summary>A target and where it will stand.</summary>
/// <param name="CommuneCode">Whose it is; null for the province.</param>
/// <param name="Measure"><c>people</c>, <c>households</c>, <c>checkIns</c> or an activity.</param>
/// <param name="Scope"><c>day</c>, <c>campaign</c> or <c>year</c>.</param>
/// <param name="Target">What is aimed at.</param>
/// <param name="Now">What there is.</param>
/// <param name="Tonight">At midnight at the present pace; null when there is too little to say so.</param>
/// <param name="AtEnd">At the end of the campaign or the year; null for a day, and before three working days.</param>
/// <param name="Needed">Of a day that will miss its target, the smallest change; all null when it cannot be closed today.</param>
/// <param name="Coverage">How often the band holds.</param>
public sealed record ForecastItem(
    string? CommuneCode,
    string Measure,
    string Scope,
    long Target,
    long Now,
    Band? Tonight,
    Band? AtEnd,
    SmallestChange? Needed,
    double Coverage = TonightForecast.Coverage);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ForecastBody))]
internal sealed partial class ForecastsJsonContext : JsonSerializerContext;
