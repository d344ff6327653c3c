namespace CampaignHub.Api.Accounts;

/// <summary>A part of the list of accounts.</summary>
/// <param name="Items">Accounts by user name.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record AccountPage(IReadOnlyList<AccountResponse> Items, string? Next);
