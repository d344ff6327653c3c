namespace CampaignHub.Domain.Statistics;

/// <summary>An answer while it is read: the rows come from one snapshot of the ledger, which stays open until this is disposed.</summary>
/// <param name="Heads">Team → last entry that counts: asked again with these, the query has the same answer.</param>
/// <param name="Rows">Sorted by their keys (ordinal), to be read once; groups in which everything is 0 are left out.</param>
/// <param name="Snapshot">Ends the snapshot.</param>
public sealed record StatisticsAnswer(
    IReadOnlyDictionary<string, long> Heads, IAsyncEnumerable<StatisticsRow> Rows, IAsyncDisposable Snapshot) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Snapshot.DisposeAsync();
}
