using System.Runtime.CompilerServices;
using CampaignHub.Orleans.Tests.Hosts;
using Orleans.Configuration;
using Orleans.Hosting;

namespace CampaignHub.Orleans.Tests.Observers;

public sealed class ObserverTests
{
    [Fact]
    public async Task A_watcher_hears_frames_in_order_until_it_unsubscribes()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IWatchedGrain>();
        var watcher = new Watcher();
        var reference = silo.Grains.CreateObjectReference<IWatcher>(watcher);

        await grain.WatchAsync(reference).Within();
        await grain.WatchAsync(reference).Within();
        Assert.Equal(1, await grain.TellAsync(1).Within());
        Assert.Equal(1, await grain.TellAsync(2).Within());
        Assert.Equal(1, await watcher.NextAsync());
        Assert.Equal(2, await watcher.NextAsync());

        await grain.UnwatchAsync(reference).Within();
        Assert.Equal(0, await grain.TellAsync(3).Within());
        Assert.True(watcher.HasSeenNothing());
    }

    [Fact]
    public async Task A_deleted_reference_reaches_nobody()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IWatchedGrain>();
        var (deleted, kept) = (new Watcher(), new Watcher());
        var reference = silo.Grains.CreateObjectReference<IWatcher>(deleted);
        await grain.WatchAsync(reference).Within();
        await grain.WatchAsync(silo.Grains.CreateObjectReference<IWatcher>(kept)).Within();

        silo.Grains.DeleteObjectReference<IWatcher>(reference);

        await grain.TellAsync(1).Within();
        Assert.Equal(1, await kept.NextAsync());
        Assert.True(deleted.HasSeenNothing());
    }

    [Fact]
    public async Task A_watcher_that_does_not_subscribe_again_is_dropped()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IWatchedGrain>();
        var (faithful, lost) = (new Watcher(), new Watcher());
        var faithfulReference = silo.Grains.CreateObjectReference<IWatcher>(faithful);
        await grain.WatchAsync(faithfulReference).Within();
        await grain.WatchAsync(silo.Grains.CreateObjectReference<IWatcher>(lost)).Within();

        await grain.PassTimeAsync(WatchedGrain.Expiration / 2).Within();
        await grain.WatchAsync(faithfulReference).Within();
        Assert.Equal(2, await grain.TellAsync(1).Within());
        await grain.PassTimeAsync(WatchedGrain.Expiration / 2 + TimeSpan.FromSeconds(1)).Within();

        Assert.Equal(1, await grain.TellAsync(2).Within());
        Assert.Equal(1, await faithful.NextAsync());
        Assert.Equal(2, await faithful.NextAsync());
        Assert.Equal(1, await lost.NextAsync());
        Assert.True(lost.HasSeenNothing());
    }

    [Fact]
    public async Task A_watcher_that_fails_is_dropped_and_the_others_hear()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IWatchedGrain>();
        var (broken, sound) = (new Watcher { Fails = true }, new Watcher());
        await grain.WatchAsync(silo.Grains.CreateObjectReference<IWatcher>(broken)).Within();
        await grain.WatchAsync(silo.Grains.CreateObjectReference<IWatcher>(sound)).Within();

        Assert.Equal(1, await grain.AskAsync(1).Within());
        Assert.Equal(1, await sound.NextAsync());
        GC.KeepAlive(broken);
    }

    [Fact]
    public async Task A_watcher_is_held_weakly()
    {
        await using var silo = await SiloHost.StartAsync(configure: builder =>
            builder.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2)));
        var grain = silo.Grain<IWatchedGrain>();

        var lost = await WatchAndForgetAsync(silo, grain);
        for (var round = 0; round < 10 && lost.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(lost.IsAlive);
        Assert.Equal(1, await grain.TellAsync(1).Within());
    }

    [Fact]
    public async Task Only_plain_objects_can_be_watchers()
    {
        await using var silo = await SiloHost.StartAsync();
        var watcher = new Watcher();
        var reference = silo.Grains.CreateObjectReference<IWatcher>(watcher);

        Assert.Throws<ArgumentException>(() => silo.Grains.CreateObjectReference<IWatcher>(reference));
        Assert.Throws<ArgumentException>(() => silo.Grains.DeleteObjectReference<IWatcher>(watcher));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<WeakReference> WatchAndForgetAsync(SiloHost silo, IWatchedGrain grain)
    {
        var watcher = new Watcher();
        var reference = silo.Grains.CreateObjectReference<IWatcher>(watcher);
        var lost = new WeakReference(watcher);
        return grain.WatchAsync(reference).ContinueWith(_ => lost, TaskScheduler.Default);
    }
}
