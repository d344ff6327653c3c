using CampaignHub.Api.PlanTargets;

namespace CampaignHub.Api.CampaignDays.Targets;

/// <summary>What a commune's own plan aims at (chỉ tiêu), for a day, a campaign or a year.</summary>
/// <param name="CommuneCode">The commune; the route's when left out of what is sent.</param>
/// <param name="Scope"><c>day</c>, <c>campaign</c> or <c>year</c>.</param>
/// <param name="ScopeKey">The date, the campaign's code or the year.</param>
/// <param name="Measure"><c>people</c>, <c>households</c>, <c>checkIns</c>, or an activity of the program.</param>
/// <param name="Value">1 to 10,000,000; null takes the target back.</param>
/// <param name="PlanNumber">Number of the commune's plan, at most 100 characters.</param>
/// <param name="PlanDate">Its date.</param>
public sealed record CommuneTargetBody(
    string? CommuneCode, string? Scope, string? ScopeKey, string? Measure, int? Value, string? PlanNumber = null, DateOnly? PlanDate = null)
    : IPlanTarget
{
    /// <inheritdoc/>
    decimal? IPlanTarget.Amount => Value;
}

/// <summary>Targets by commune.</summary>
public sealed record CommuneTargetList(IReadOnlyList<CommuneTargetBody> Items, string? Next);
