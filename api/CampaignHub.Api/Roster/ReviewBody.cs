namespace CampaignHub.Api.Roster;

/// <summary>A commune confirms that its roster is right (rà soát, kiện toàn).</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Changed">True when the review changed something; false is "không thay đổi", which confirms as well.</param>
/// <param name="DecisionNumber">Số of the decision, where there was one.</param>
/// <param name="DecisionDate">Date of that decision, not after today.</param>
/// <param name="Note">At most 500 characters on one line.</param>
public sealed record ReviewBody(
    string? CommuneCode, bool? Changed, string? DecisionNumber = null, DateOnly? DecisionDate = null, string? Note = null);
