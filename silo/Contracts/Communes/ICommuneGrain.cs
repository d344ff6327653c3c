namespace CampaignHub.Contracts.Communes;

/// <summary>One commune, keyed by its code: the latest totals of each of its teams, per date, and their sum.</summary>
[Alias("campaignhub.ICommuneGrain")]
public interface ICommuneGrain : IGrainWithStringKey
{
    /// <summary>Takes a team's totals in, if they are newer than the ones it has.</summary>
    [OneWay, Alias("Report")]
    Task ReportAsync(TeamReport report);

    /// <summary>The commune's date with its teams.</summary>
    [AlwaysInterleave, Alias("GetDay")]
    Task<CommuneDay> GetDayAsync(DateOnly date);

    /// <summary>The highest entry number that it has heard of, for each of these teams (0 for none).</summary>
    [AlwaysInterleave, Alias("GetSeen")]
    Task<ImmutableArray<long>> GetSeenAsync(ImmutableArray<string> teamCodes);

    /// <summary>Forgets a date and reads it from the ledger again.</summary>
    [AlwaysInterleave, Alias("Reload")]
    Task ReloadAsync(DateOnly date);

    /// <summary>Subscribes a watcher, or renews its subscription (it lapses after a minute); gives the date as it is now.</summary>
    [AlwaysInterleave, Alias("Watch")]
    Task<CommuneDay> WatchAsync(DateOnly date, ICommuneWatcher watcher);

    /// <summary>Ends a subscription.</summary>
    [AlwaysInterleave, Alias("Unwatch")]
    Task UnwatchAsync(DateOnly date, ICommuneWatcher watcher);
}
