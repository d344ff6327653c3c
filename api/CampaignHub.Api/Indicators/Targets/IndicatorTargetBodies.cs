using System.Text.Json.Serialization;
using CampaignHub.Api.PlanTargets;

namespace CampaignHub.Api.Indicators.Targets;

/// <summary>What a commune's own plan aims at for an indicator.</summary>
/// <param name="CommuneCode">The commune; the route's when left out of what is sent.</param>
/// <param name="Year">The year of the plan.</param>
/// <param name="Indicator">A code of the program's indicators.</param>
/// <param name="Value">Percent, above 0 to 100 with at most two decimals, or 1 to 1,000 models; null takes the target back.</param>
/// <param name="VillageCode">One village of the commune; null for the commune itself.</param>
/// <param name="PlanNumber">Number of the commune's plan, at most 100 characters.</param>
/// <param name="PlanDate">Its date.</param>
public sealed record IndicatorTargetBody(
    string? CommuneCode, int? Year, string? Indicator, decimal? Value, string? VillageCode = null, string? PlanNumber = null, DateOnly? PlanDate = null)
    : IPlanTarget
{
    /// <inheritdoc/>
    decimal? IPlanTarget.Amount => Value;
}

/// <summary>Targets by commune, village and indicator.</summary>
public sealed record IndicatorTargetList(IReadOnlyList<IndicatorTargetBody> Items, string? Next);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndicatorTargetList))]
internal sealed partial class IndicatorTargetsJsonContext : JsonSerializerContext;
