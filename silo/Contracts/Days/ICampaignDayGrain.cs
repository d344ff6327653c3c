namespace CampaignHub.Contracts.Days;

/// <summary>One date, keyed <c>yyyy-MM-dd</c>: status and scope of the campaign day, and the communes' totals.</summary>
[Alias("campaignhub.ICampaignDayGrain")]
public interface ICampaignDayGrain : IGrainWithStringKey
{
    /// <summary>Takes a commune's totals in, if they are newer than the ones it has.</summary>
    [OneWay, Alias("Report")]
    Task ReportAsync(CommuneReport report);

    /// <summary>The day and its communes.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<ProvinceDay> GetAsync();

    /// <summary>The declaration alone.</summary>
    [AlwaysInterleave, Alias("GetInfo")]
    Task<DayInfo> GetInfoAsync();

    /// <summary>Forgets the totals and reads them from the ledger again.</summary>
    [Alias("Reload")]
    Task ReloadAsync();

    /// <summary>Declares the day, or changes the declaration.</summary>
    [Alias("Declare")]
    Task<StepReply> DeclareAsync(DeclareRequest request);

    /// <summary>Opens a declared day, or a closed one again; <paramref name="actor"/> goes to the log of changes.</summary>
    [Alias("Open")]
    Task<StepReply> OpenAsync(string actor);

    /// <summary>Closes an open day; late records still come in. <paramref name="actor"/> goes to the log of changes.</summary>
    [Alias("Close")]
    Task<StepReply> CloseAsync(string actor);

    /// <summary>Makes the figures of a closed day final. <paramref name="actor"/> goes to the log of changes.</summary>
    /// <exception cref="TimeoutException">A record of the date would not stop being written; nothing has changed.</exception>
    [Alias("Finalise")]
    Task<StepReply> FinaliseAsync(string actor);

    /// <summary>Lets a final day take records again. <paramref name="reason"/> and <paramref name="actor"/> go to the log of changes.</summary>
    [Alias("Reopen")]
    Task<StepReply> ReopenAsync(string reason, string actor);

    /// <summary>Subscribes a watcher, or renews its subscription (it lapses after a minute); gives the day as it is now.</summary>
    [AlwaysInterleave, Alias("Watch")]
    Task<ProvinceDay> WatchAsync(IProvinceWatcher watcher);

    /// <summary>Ends a subscription.</summary>
    [AlwaysInterleave, Alias("Unwatch")]
    Task UnwatchAsync(IProvinceWatcher watcher);
}
