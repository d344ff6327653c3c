namespace CampaignHub.Api.Roster;

/// <summary>A part of the list of teams.</summary>
/// <param name="Items">Teams by code.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record TeamPage(IReadOnlyList<TeamResponse> Items, string? Next);
