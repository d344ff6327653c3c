namespace CampaignHub.Api.TeamTargets;

/// <summary>What a commune expects of a team in a year (chỉ tiêu xã, phường giao).</summary>
/// <param name="Year">The calendar year; this year's when left out of what is sent.</param>
/// <param name="Measure"><c>people</c>, <c>households</c>, <c>checkIns</c>, or an activity of the program; null when no target was given.</param>
/// <param name="Value">1 to 1,000,000; null when no target was given.</param>
/// <param name="PlanNumber">Number of the commune's own plan it comes from, at most 100 characters.</param>
public sealed record TeamTargetBody(int? Year, string? Measure, int? Value, string? PlanNumber = null)
{
    /// <summary>No target: no share is shown.</summary>
    internal bool IsNone => Measure is null && Value is null;

    internal static TeamTargetBody None(int year) => new(year, Measure: null, Value: null);
}
