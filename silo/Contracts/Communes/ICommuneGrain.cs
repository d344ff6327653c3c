namespace CampaignHub.Contracts.Communes;

/// <summary>One commune, keyed by its code: the latest totals of each of its teams, per date, and their sum.</summary>
[Alias("campaignhub.ICommuneGrain")]
public interface ICommuneGrain : IGrainWithStringKey
{
    /// <summary>Takes totals of teams in, where they are newer than the ones it has.</summary>
    [OneWay, Alias("Report")]
    Task ReportAsync(TeamsReport report);

    /// <summary>The commune's date with its teams.</summary>
    [AlwaysInterleave, Alias("GetDay")]
    Task<CommuneDay> GetDayAsync(DateOnly date);

    /// <summary>
    /// Compares what it has heard with the ledger's heads, tells the day once more, and gives the teams it is behind of.
    /// Dates that it does not follow are read from the ledger when they are asked for, so it is never behind there.
    /// </summary>
    [AlwaysInterleave, Alias("Reconcile")]
    Task<ImmutableArray<string>> ReconcileAsync(ImmutableArray<TeamHead> heads);

    /// <summary>
    /// Forgets a date and reads it from the ledger again. Does not interleave: a report taken meanwhile would be forgotten with it.
    /// </summary>
    [Alias("Reload")]
    Task ReloadAsync(DateOnly date);

    /// <summary>Subscribes a watcher, or renews its subscription (it lapses after a minute); gives the date as it is now.</summary>
    [AlwaysInterleave, Alias("Watch")]
    Task<CommuneDay> WatchAsync(DateOnly date, ICommuneWatcher watcher);

    /// <summary>Ends a subscription.</summary>
    [AlwaysInterleave, Alias("Unwatch")]
    Task UnwatchAsync(DateOnly date, ICommuneWatcher watcher);
}
