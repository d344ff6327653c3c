using CampaignHub.Orleans.Tests.Hosts;
using Orleans;
using Orleans.Runtime;

namespace CampaignHub.Orleans.Tests.Lives;

public sealed class LifeTests
{
    [Fact]
    public async Task A_grain_is_constructed_then_activated_then_called()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ILifeGrain>();
        Assert.Empty(silo.Notes.Rest());

        await grain.HelloAsync().Within();
        await grain.HelloAsync().Within();

        Assert.Equal(["constructed", "activated with an end", "hello", "hello"], silo.Notes.Rest());
    }

    [Fact]
    public async Task A_grain_knows_its_key()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grains.GetGrain<ILifeGrain>("24805-003");

        Assert.Equal("24805-003", await grain.KeyAsync().Within());
        Assert.Equal("24805-003", grain.GetPrimaryKeyString());
    }

    [Fact]
    public async Task Deactivation_waits_for_the_running_request_and_the_next_call_finds_a_new_activation()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ILifeGrain>();
        await grain.HelloAsync().Within();

        var leaving = grain.LeaveAsync();
        var next = grain.HelloAsync();
        silo.Notes.Open("leave");
        await Task.WhenAll(leaving, next).Within();

        Assert.Equal(
            [
                "constructed", "activated with an end", "hello",
                "leaving", "left", "deactivated: ApplicationRequested", "disposed",
                "constructed", "activated with an end", "hello",
            ],
            silo.Notes.Rest());
    }

    [Fact]
    public async Task An_exception_reaches_the_caller_and_the_grain_lives_on()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ILifeGrain>();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => grain.FailAsync("no such team").Within());

        Assert.Equal("no such team", error.Message);
        Assert.Equal(2, await grain.RequestsAsync().Within());
        Assert.Equal(["constructed", "activated with an end"], silo.Notes.Rest());
    }

    [Fact]
    public async Task All_grains_are_deactivated_when_the_host_stops()
    {
        await using var silo = await SiloHost.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => silo.Grain<ILifeGrain>().HelloAsync())).Within();
        silo.Notes.Rest();

        await silo.StopAsync();

        var notes = silo.Notes.Rest();
        Assert.Equal(20, notes.Count(note => note == "deactivated: ShuttingDown"));
        Assert.Equal(20, notes.Count(note => note == "disposed"));
    }

    [Fact]
    public async Task Calls_after_the_stop_fail()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ILifeGrain>();
        await grain.HelloAsync().Within();
        silo.Notes.Rest();

        await silo.StopAsync();
        silo.Notes.Rest();

        await Assert.ThrowsAsync<SiloUnavailableException>(() => grain.HelloAsync().Within());
        Assert.Empty(silo.Notes.Rest());
    }
}
