namespace CampaignHub.Api.Roster;

/// <summary>A part of the list of villages.</summary>
/// <param name="Items">Villages by code.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record VillagePage(IReadOnlyList<VillageResponse> Items, string? Next);
