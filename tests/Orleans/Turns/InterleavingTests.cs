using CampaignHub.Orleans.Tests.Hosts;

namespace CampaignHub.Orleans.Tests.Turns;

public sealed class InterleavingTests
{
    [Fact]
    public async Task A_reentrant_grain_begins_a_second_request_while_the_first_waits()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IReentrantGrain>();

        var first = grain.Write("first");
        Assert.Equal("first begins", await silo.Notes.NextAsync());
        var second = grain.Write("second");
        Assert.Equal("second begins", await silo.Notes.NextAsync());

        silo.Notes.Open("first");
        silo.Notes.Open("second");
        await Task.WhenAll(first, second).Within();
    }

    [Fact]
    public async Task A_method_marked_to_interleave_passes_a_request_that_waits()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IPlainGrain>();

        var write = grain.Write("write");
        Assert.Equal("write begins", await silo.Notes.NextAsync());
        Assert.Equal(0, await grain.Peek().Within());
        Assert.False(write.IsCompleted);

        silo.Notes.Open("write");
        await write.Within();
    }

    [Fact]
    public async Task Reading_requests_run_beside_each_other()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IPlainGrain>();

        var first = grain.Read("first");
        Assert.Equal("first begins", await silo.Notes.NextAsync());
        var second = grain.Read("second");
        Assert.Equal("second begins", await silo.Notes.NextAsync());

        silo.Notes.Open("first");
        silo.Notes.Open("second");
        await Task.WhenAll(first, second).Within();
    }

    [Fact]
    public async Task A_reading_request_waits_for_a_writing_one()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IPlainGrain>();
        silo.Notes.Open("read");

        var write = grain.Write("write");
        Assert.Equal("write begins", await silo.Notes.NextAsync());
        var read = grain.Read("read");
        await grain.Peek().Within();
        Assert.Empty(silo.Notes.Rest());

        silo.Notes.Open("write");
        await Task.WhenAll(write, read).Within();
        Assert.Equal(["write ends", "read begins", "read ends"], silo.Notes.Rest());
    }

    [Fact]
    public async Task A_writing_request_waits_for_a_reading_one()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IPlainGrain>();
        silo.Notes.Open("write");

        var read = grain.Read("read");
        Assert.Equal("read begins", await silo.Notes.NextAsync());
        var write = grain.Write("write");
        await grain.Peek().Within();
        Assert.Empty(silo.Notes.Rest());

        silo.Notes.Open("read");
        await Task.WhenAll(read, write).Within();
        Assert.Equal(["read ends", "write begins", "write ends"], silo.Notes.Rest());
    }

    [Fact]
    public async Task A_grain_that_waits_for_another_grain_keeps_its_turn()
    {
        await using var silo = await SiloHost.StartAsync();
        var busy = silo.Grain<IPlainGrain>();
        var caller = silo.Grain<ICallerGrain>();

        var work = busy.Write("work");
        Assert.Equal("work begins", await silo.Notes.NextAsync());
        var call = caller.CallAsync(busy, "call");
        Assert.Equal("calling", await silo.Notes.NextAsync());
        var next = caller.NoteAsync("next");
        silo.Notes.Open("call");
        await busy.Peek().Within();
        Assert.Empty(silo.Notes.Rest());

        silo.Notes.Open("work");
        await Task.WhenAll(work, call, next).Within();
        Assert.Equal(["work ends", "call begins", "call ends", "next"], silo.Notes.Rest());
    }
}
