namespace CampaignHub.Ledger.Writing;

/// <summary>Settings of the group-commit writers.</summary>
public sealed record LedgerWriterOptions
{
    /// <summary>Writers, each with a connection of its own.</summary>
    public int Writers { get; init; } = 2;

    /// <summary>Entries waiting or being written at most; beyond it appends are answered as overloaded.</summary>
    public int QueuedEntries { get; init; } = 20_000;

    /// <summary>Entries in one commit at most.</summary>
    public int EntriesPerCommit { get; init; } = 4_000;

    /// <summary>
    /// Time between two beginnings of a writer's commits at least. A commit costs PostgreSQL as much work as a dozen entries, so under load
    /// a little waiting saves more of the processor than it costs; whoever comes after a pause does not wait.
    /// </summary>
    public TimeSpan CommitEvery { get; init; } = TimeSpan.FromMilliseconds(8);

    /// <summary>How long an append may wait for PostgreSQL to come back.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one statement may take.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
