using Orleans;

namespace CampaignHub.Orleans.Tests.StandIn;

/// <summary>Abstract, so that only the tests that name it find it.</summary>
internal abstract class BadGrain : Grain, IBadGrain, IKeylessGrain
{
    public abstract Task TakeAsync(Plain plain);

    public abstract Task<WithoutId> WithoutIdAsync();

    public abstract ValueTask<Dictionary<string, WithSameIds>> SameIdsAsync();

    public abstract Task<Outer> InsideAsync();

    public abstract int NotAsync();

    public abstract Task GenericAsync<T>(T value);

    public abstract Task WatchAsync(IBadWatcher watcher);

    public abstract Task<int> GoodAsync(string text, CancellationToken cancellation);

    public abstract Task DoAsync();
}
