using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Awards;

/// <summary>One line of the arithmetic: points = min(1, value × factor ÷ full) × the criterion's points.</summary>
/// <param name="Value">What was measured, unrounded; null when there is no figure to divide by, and the criterion does not count.</param>
/// <param name="Factor">The area's factor for amounts of work; 1 for the others.</param>
/// <param name="Earned">Points earned, unrounded.</param>
public sealed record AwardPart(AwardCriterion Criterion, decimal? Value, decimal Factor, decimal Earned);
