using System.Collections.Immutable;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;

namespace CampaignHub.Ledger.Writing;

/// <summary>An append of one team on its way to PostgreSQL.</summary>
internal sealed class PendingAppend(ImmutableArray<LedgerEntry> entries, long enqueuedAt)
{
    private readonly TaskCompletionSource<AppendResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ImmutableArray<LedgerEntry> Entries => entries;

    /// <summary>Timestamp of the time provider.</summary>
    public long EnqueuedAt => enqueuedAt;

    public Task<AppendResult> Completion => _completion.Task;

    public void Complete(AppendResult result) => _completion.TrySetResult(result);
}
