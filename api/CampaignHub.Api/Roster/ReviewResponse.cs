namespace CampaignHub.Api.Roster;

/// <summary>Where the review of a commune's roster stands.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Status">
/// <c>confirmed</c> (in time, or no deadline is known), <c>late</c> (confirmed first after the deadline), <c>due</c> or <c>overdue</c>.
/// </param>
/// <param name="FirstConfirmedAt">The year's first confirmation; null when there is none.</param>
/// <param name="ConfirmedAt">The year's latest confirmation, of which the other fields speak.</param>
/// <param name="ConfirmedBy">Display name of who confirmed, for those who may see names.</param>
/// <param name="Changed">False is "không thay đổi".</param>
/// <param name="DecisionNumber">Số of the decision.</param>
/// <param name="DecisionDate">Date of the decision.</param>
/// <param name="Note">What the commune wrote.</param>
/// <param name="ChangesSince">Changes of villages, teams and members after the latest confirmation; 0 when there is none.</param>
public sealed record ReviewResponse(
    string CommuneCode,
    string Status,
    DateTimeOffset? FirstConfirmedAt,
    DateTimeOffset? ConfirmedAt,
    string? ConfirmedBy,
    bool? Changed,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? Note,
    int ChangesSince);
