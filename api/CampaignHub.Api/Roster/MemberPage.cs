namespace CampaignHub.Api.Roster;

/// <summary>A part of a team's list of members.</summary>
/// <param name="Items">Members by number.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record MemberPage(IReadOnlyList<MemberResponse> Items, int? Next);
