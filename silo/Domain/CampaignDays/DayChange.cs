namespace CampaignHub.Domain.CampaignDays;

/// <summary>A step of a campaign day, and whose it was.</summary>
/// <param name="Before">The day as it was read.</param>
/// <param name="After">The day as it is to be kept.</param>
/// <param name="Actor">Who took the step: <c>staff:5</c>, or <c>system</c>; never a name.</param>
public sealed record DayChange(CampaignDay Before, CampaignDay After, string Actor);
