using CampaignHub.Orleans.Tests.Hosts;

namespace CampaignHub.Orleans.Tests.Turns;

public sealed class TurnTests
{
    [Fact]
    public async Task Requests_of_a_grain_do_not_overlap()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IPlainGrain>();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.Increment())).Within();

        Assert.Equal(200, await grain.Count().Within());
    }

    [Fact]
    public async Task A_second_write_begins_when_the_first_has_ended()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IPlainGrain>();

        var first = grain.Write("first");
        Assert.Equal("first begins", await silo.Notes.NextAsync());
        var second = grain.Write("second");
        silo.Notes.Open("second");
        await grain.Peek().Within();
        Assert.Empty(silo.Notes.Rest());

        silo.Notes.Open("first");
        await Task.WhenAll(first, second).Within();
        Assert.Equal(["first ends", "second begins", "second ends"], silo.Notes.Rest());
    }

    [Fact]
    public async Task Code_of_a_grain_stays_on_its_scheduler()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<IPlainGrain>();

        Assert.True(await grain.StaysOnItsScheduler().Within());
    }
}
