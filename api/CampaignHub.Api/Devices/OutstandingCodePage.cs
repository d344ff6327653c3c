namespace CampaignHub.Api.Devices;

/// <summary>A part of a list of codes that can still be used.</summary>
/// <param name="Items">Codes by number.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record OutstandingCodePage(IReadOnlyList<OutstandingCodeResponse> Items, long? Next);
