namespace CampaignHub.Grains;

/// <summary>How long changes gather on their way up. Three windows and a commit must fit in the wall's 250 ms.</summary>
public sealed record GrainTimings
{
    /// <summary>From the teams of a silo to their commune.</summary>
    public TimeSpan TeamWindow { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>From a commune to the day, and to its own watchers.</summary>
    public TimeSpan CommuneWindow { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>From the day to the api nodes.</summary>
    public TimeSpan DayWindow { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>How often a busy team keeps a snapshot.</summary>
    public TimeSpan SnapshotPeriod { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Entries after which a snapshot is worth keeping.</summary>
    public int SnapshotEntries { get; init; } = 50;

    /// <summary>How long a watcher lasts that does not renew.</summary>
    public TimeSpan WatcherExpiry { get; init; } = TimeSpan.FromMinutes(1);
}
