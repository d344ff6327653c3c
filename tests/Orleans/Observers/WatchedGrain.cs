using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Utilities;

namespace CampaignHub.Orleans.Tests.Observers;

internal sealed class WatchedGrain : Grain, IWatchedGrain
{
    public static readonly TimeSpan Expiration = TimeSpan.FromMinutes(5);

    private readonly ObserverManager<IWatcher, IWatcher> _watchers;
    private DateTime _now = new(2026, 11, 22, 1, 0, 0, DateTimeKind.Utc);

    public WatchedGrain(ILogger<WatchedGrain> log) => _watchers = new(Expiration, log) { GetDateTime = () => _now };

    public Task WatchAsync(IWatcher watcher)
    {
        _watchers.Subscribe(watcher, watcher);
        return Task.CompletedTask;
    }

    public Task UnwatchAsync(IWatcher watcher)
    {
        _watchers.Unsubscribe(watcher);
        return Task.CompletedTask;
    }

    public async Task<int> TellAsync(int number)
    {
        await _watchers.Notify(watcher => watcher.OnFrameAsync(number));
        return _watchers.Count;
    }

    public async Task<int> AskAsync(int number)
    {
        await _watchers.Notify(watcher => watcher.OnQuestionAsync(number));
        return _watchers.Count;
    }

    public Task PassTimeAsync(TimeSpan time)
    {
        _now += time;
        return Task.CompletedTask;
    }
}
