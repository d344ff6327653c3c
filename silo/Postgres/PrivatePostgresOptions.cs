namespace CampaignHub.Postgres;

/// <summary>What a private PostgreSQL needs to know.</summary>
/// <param name="Folder">Folder that holds (or will hold) the cluster, its log and its socket; created when missing.</param>
public sealed record PrivatePostgresOptions(string Folder)
{
    /// <summary>Told one line at a time what is going on; called from any thread.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Longest wait for the server to answer, recovery after a crash included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest wait for an orderly stop; after it the server is stopped without a checkpoint and recovers at its next start.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest wait for another process that owns the folder; one that was asked to stop may still be draining.</summary>
    public TimeSpan OwnerPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most connections the server accepts, its own reserve of three included.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>PostgreSQL's own page cache in MiB; null = 256, or less on a small machine.</summary>
    public int? SharedBuffersMegabytes { get; init; }

    /// <summary>For tests only: a new cluster is not synced as a whole. Commits are synced all the same.</summary>
    public bool SkipInitialSync { get; init; }

    /// <summary>Whether to use the server of another process that owns the folder, and leave it to that process, when there is one.</summary>
    public bool Beside { get; init; }

    /// <summary>Where to look for the binaries.</summary>
    public PostgresSearch Search { get; init; } = PostgresSearch.FromEnvironment();
}
