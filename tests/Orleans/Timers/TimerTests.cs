using CampaignHub.Orleans.Tests.Hosts;

namespace CampaignHub.Orleans.Tests.Timers;

public sealed class TimerTests
{
    [Fact]
    public async Task A_timer_fires_again_and_again_until_it_is_stopped()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ITimerGrain>();

        await grain.StartAsync(interleave: false, failing: false).Within();
        Assert.Equal("tick 1", await silo.Notes.NextAsync());
        Assert.Equal("tick 2", await silo.Notes.NextAsync());
        Assert.Equal("tick 3", await silo.Notes.NextAsync());

        await grain.StopAsync().Within();
        var ticks = await grain.TicksAsync().Within();
        silo.Notes.Rest();
        await grain.StartSleepingAsync().Within();
        await grain.FireAsync().Within();
        Assert.Equal($"tick {ticks + 1}", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task A_timer_takes_its_turn_like_a_request()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ITimerGrain>();
        await grain.StartSleepingAsync().Within();

        var hold = grain.HoldAsync("gate");
        Assert.Equal("hold begins", await silo.Notes.NextAsync());
        var fire = grain.FireAsync();
        Assert.Equal(0, await grain.TicksAsync().Within());

        silo.Notes.Open("gate");
        await Task.WhenAll(hold, fire).Within();
        Assert.Equal("hold ends", await silo.Notes.NextAsync());
        Assert.Equal("tick 1", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task A_running_timer_does_not_tick_while_a_request_waits()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ITimerGrain>();
        await grain.StartAsync(interleave: false, failing: false).Within();
        Assert.Equal("tick 1", await silo.Notes.NextAsync());

        var hold = grain.HoldAsync("gate");
        while (await silo.Notes.NextAsync() != "hold begins")
        {
        }

        var ticks = await grain.TicksAsync().Within();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => silo.Grain<ITimerGrain>().TicksAsync())).Within();
        Assert.Equal(ticks, await grain.TicksAsync().Within());

        silo.Notes.Open("gate");
        await hold.Within();
        Assert.Equal("hold ends", await silo.Notes.NextAsync());
        Assert.Equal($"tick {ticks + 1}", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task An_interleaving_timer_ticks_while_a_request_waits()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ITimerGrain>();
        var hold = grain.HoldAsync("gate");
        Assert.Equal("hold begins", await silo.Notes.NextAsync());
        silo.Notes.Open("gate");
        await hold.Within();
        Assert.Equal("hold ends", await silo.Notes.NextAsync());

        await grain.StartAsync(interleave: true, failing: false).Within();
        Assert.Equal("tick 1", await silo.Notes.NextAsync());
        var second = grain.HoldAsync("second gate");
        while (await silo.Notes.NextAsync() != "hold begins")
        {
        }

        Assert.StartsWith("tick ", await silo.Notes.NextAsync(), StringComparison.Ordinal);
        silo.Notes.Open("second gate");
        await second.Within();
    }

    [Fact]
    public async Task A_failing_timer_goes_on()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ITimerGrain>();

        await grain.StartAsync(interleave: false, failing: true).Within();

        Assert.Equal("tick 1", await silo.Notes.NextAsync());
        Assert.Equal("tick 2", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ITimerGrain>();
        await grain.StartAsync(interleave: false, failing: false).Within();
        Assert.Equal("tick 1", await silo.Notes.NextAsync());

        await grain.LeaveAsync().Within();
        while (await silo.Notes.NextAsync() != "gone")
        {
        }

        Assert.Equal(0, await grain.TicksAsync().Within());
        Assert.Empty(silo.Notes.Rest());
    }
}
