using System.Text.Json.Serialization;

namespace CampaignHub.Api.Curves;

/// <summary>How a date's figures came in, by the time of receipt; buckets and <paramref name="Late"/> add up to the date's totals.</summary>
/// <param name="Date">The date of the work.</param>
/// <param name="At">When this was read; it may be some seconds old.</param>
/// <param name="Buckets">Quarters of an hour in which something came, the earliest first.</param>
/// <param name="Late">What came on other dates.</param>
public sealed record CurveBody(DateOnly Date, DateTimeOffset At, IReadOnlyList<CurveBucket> Buckets, CurveAmounts Late);

/// <summary>What a quarter of an hour added; less than 0 where corrections took more away.</summary>
/// <param name="Minute">When it began, in minutes of the date: 0 to 1425, in steps of 15.</param>
/// <param name="CheckIns">Records.</param>
/// <param name="People">People guided, in turns.</param>
/// <param name="Households">Household visits.</param>
public sealed record CurveBucket(int Minute, long CheckIns, long People, long Households);

/// <summary>Records, people and household visits.</summary>
public sealed record CurveAmounts(long CheckIns, long People, long Households);

/// <summary>The campaign day with most people in the year before a date.</summary>
public sealed record BestEarlierBody(DateOnly Date, CurveBody Curve);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CurveBody))]
[JsonSerializable(typeof(BestEarlierBody))]
internal sealed partial class CurvesJsonContext : JsonSerializerContext;
