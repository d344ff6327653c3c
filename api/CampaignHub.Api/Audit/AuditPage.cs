namespace CampaignHub.Api.Audit;

/// <summary>A page of changes.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditItem> Items, string? Next);
