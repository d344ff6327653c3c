using Orleans;

namespace CampaignHub.Orleans.Tests.Observers;

internal interface IWatchedGrain : IGrainWithStringKey
{
    Task WatchAsync(IWatcher watcher);

    Task UnwatchAsync(IWatcher watcher);

    /// <summary>Tells all watchers; returns how many are left.</summary>
    Task<int> TellAsync(int number);

    /// <summary>Asks all watchers and waits for them; those that fail are dropped. Returns how many are left.</summary>
    Task<int> AskAsync(int number);

    /// <summary>Moves the manager's clock forward.</summary>
    Task PassTimeAsync(TimeSpan time);
}
