namespace CampaignHub.Api.Roster;

/// <summary>A confirmation as it is kept.</summary>
internal sealed record RosterReview(bool Changed, string? DecisionNumber, DateOnly? DecisionDate, string? Note);
