namespace CampaignHub.Domain.Work;

/// <summary>A commune's own detailed plan of a year (Kế hoạch chi tiết, plan V.8.1), or that none is known.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Number">Its number, <c>12/KH-UBND</c>; null when none is known.</param>
/// <param name="Date">Its date; null when not said.</param>
/// <param name="FromTargets">Nobody entered it here, but the commune's targets of the year name it.</param>
public sealed record CommunePlan(string CommuneCode, string? Number, DateOnly? Date, bool FromTargets);
