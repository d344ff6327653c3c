namespace CampaignHub.Ledger.Statistics;

/// <summary>How far ledger and stored figures reach at the moment of a question.</summary>
/// <param name="LastDay">The last day that any entry is of; null for an empty ledger. A span that reaches it may as well go on to the end of its month.</param>
/// <param name="HasTail">Whether there are entries that the stored figures lack: if not, PostgreSQL has one table to read, with all its processes.</param>
internal sealed record Reach(DateOnly? LastDay, bool HasTail);
