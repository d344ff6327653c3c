using CampaignHub.Orleans.Tests.Hosts;
using Orleans.Configuration;
using Orleans.Hosting;

namespace CampaignHub.Orleans.Tests.Lives;

public sealed class IdleTests
{
    [Fact]
    public async Task A_grain_that_nobody_calls_is_deactivated_and_comes_back_when_called()
    {
        await using var silo = await SiloHost.StartAsync(configure: CollectSoon);
        var grain = silo.Grain<ILifeGrain>();
        await grain.HelloAsync().Within();
        silo.Notes.Rest();

        Assert.Equal("deactivated: ActivationIdle", await silo.Notes.NextAsync());
        Assert.Equal("disposed", await silo.Notes.NextAsync());
        Assert.Equal(1, await grain.RequestsAsync().Within());
    }

    [Fact]
    public async Task A_grain_that_asked_for_delay_stays_while_another_goes()
    {
        await using var silo = await SiloHost.StartAsync(configure: CollectSoon);
        var staying = silo.Grain<ILifeGrain>();
        await staying.DelayAsync(TimeSpan.FromMinutes(10)).Within();
        await staying.HelloAsync().Within();
        await silo.Grain<ILifeGrain>().HelloAsync().Within();
        silo.Notes.Rest();

        Assert.Equal("deactivated: ActivationIdle", await silo.Notes.NextAsync());
        Assert.Equal(2, await staying.RequestsAsync().Within());
        Assert.DoesNotContain("constructed", silo.Notes.Rest());
    }

    private static void CollectSoon(ISiloBuilder silo) => silo.Configure<GrainCollectionOptions>(options =>
    {
        options.CollectionQuantum = TimeSpan.FromSeconds(1);
        options.CollectionAge = TimeSpan.FromSeconds(2);
    });
}
