using Orleans;

namespace CampaignHub.Orleans.Tests.StandIn;

internal interface IBadGrain : IGrainWithStringKey
{
    Task TakeAsync(Plain plain);

    Task<WithoutId> WithoutIdAsync();

    ValueTask<Dictionary<string, WithSameIds>> SameIdsAsync();

    Task<Outer> InsideAsync();

    int NotAsync();

    Task GenericAsync<T>(T value);

    Task WatchAsync(IBadWatcher watcher);

    Task<int> GoodAsync(string text, CancellationToken cancellation);
}
