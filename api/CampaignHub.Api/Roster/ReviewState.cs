namespace CampaignHub.Api.Roster;

/// <summary>What is known of a commune's review in a year.</summary>
/// <param name="Latest">The latest confirmation, null with what follows when there is none.</param>
internal sealed record ReviewState(
    string CommuneCode,
    DateTimeOffset? FirstConfirmedAt,
    DateTimeOffset? ConfirmedAt,
    string? ConfirmedBy,
    RosterReview? Latest,
    int ChangesSince);
