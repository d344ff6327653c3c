namespace CampaignHub.Api.Roster;

/// <summary>A part of the list of changes.</summary>
/// <param name="Items">Changes, the newest first.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record ChangePage(IReadOnlyList<ChangeResponse> Items, long? Next);
