namespace CampaignHub.Ledger.Statistics;

/// <summary>A team's stream with entries that the stored figures lack.</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="After">The last entry in the figures; 0 for none.</param>
/// <param name="UpTo">The last entry to add.</param>
internal sealed record GrownStream(string TeamCode, long After, long UpTo);
