namespace CampaignHub.Postgres;

/// <summary>How a server holds the lock of its database.</summary>
public sealed record ServerLockOptions
{
    /// <summary>True for the nodes of one cluster, which share the lock; a server on its own keeps everybody out.</summary>
    public bool Shared { get; init; }

    /// <summary>Longest wait for another holder: the lock of a server that has just died may take a moment to go.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Told when the lock has to be waited for or was taken again.</summary>
    public Action<string>? Progress { get; init; }
}
