using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Publication;

/// <summary>Decisions on awards that are published, newest first.</summary>
public sealed record PublicAwardList(IReadOnlyList<PublicAward> Items, string? Next);

/// <summary>A published decision.</summary>
/// <param name="By">The commune that decided; null for the province.</param>
/// <param name="Level">The kind of award.</param>
/// <param name="Recipients">Whom.</param>
public sealed record PublicAward(
    string Number, DateOnly Date, string? By, LocalText Level, string Title, IReadOnlyList<PublicRecipient> Recipients);

/// <summary>Who is awarded; a member by the number in the roster, never by name.</summary>
/// <param name="Commune">The commune's full name.</param>
/// <param name="Team">The team's name; null for a commune.</param>
/// <param name="MemberNumber">The member's number; null for a collective.</param>
public sealed record PublicRecipient(string Commune, string? Team, int? MemberNumber);
