namespace CampaignHub.Ledger.Audit;

/// <summary>Which changes to list.</summary>
/// <param name="From">Earliest time.</param>
/// <param name="Before">The first time that is too late.</param>
/// <param name="Actor">Who: an actor such as <c>staff:5</c>, or the user name of an account; null for all.</param>
/// <param name="Action">What was done, <c>team.changed</c>, or all of a kind, <c>team</c>; null for all.</param>
/// <param name="Subject">What was changed; a team's code also finds its members and records. Null for all.</param>
/// <param name="CommuneCode">One commune only; null for all and for what concerns the province.</param>
/// <param name="WithPersonal">Names, phone numbers and reasons, too.</param>
public sealed record AuditFilter(
    DateTimeOffset From,
    DateTimeOffset Before,
    string? Actor,
    string? Action,
    string? Subject,
    string? CommuneCode,
    bool WithPersonal);
