using System.Collections.Immutable;
using CampaignHub.Orleans.Tests.Hosts;
using Orleans.Configuration;
using Orleans.Hosting;

namespace CampaignHub.Orleans.Tests.Calls;

public sealed class CallTests
{
    [Fact]
    public async Task Messages_arrive_as_they_were_sent()
    {
        await using var silo = await SiloHost.StartAsync();
        var message = new Message(
            Guid.Parse("0199d2c4-0000-7000-8000-000000000001"), "Đạ Tẻh", new(2026, 11, 22, 8, 15, 0, TimeSpan.FromHours(7)), new(2026, 11, 22),
            ImmutableDictionary<string, int>.Empty.Add("vneid", 2), [1, 2, 3], new(119_400_000, 1_084_400_000), Kind.Business);

        var answer = await silo.Grain<ICallsGrain>().EchoAsync(message).Within();

        Assert.Equal(message with { Results = answer.Results, Hash = answer.Hash }, answer);
        Assert.Equal(message.Results, answer.Results);
        Assert.Equal(message.Hash.AsEnumerable(), answer.Hash);
    }

    [Fact]
    public async Task Value_tasks_carry_results()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ICallsGrain>();

        Assert.Equal(5, await grain.AddAsync(2, 3));
        await grain.NothingAsync();
    }

    [Fact]
    public async Task A_one_way_call_does_not_wait_for_the_grain()
    {
        await using var silo = await SiloHost.StartAsync();

        var told = silo.Grain<ICallsGrain>().TellAsync("heard");

        await told.Within();
        Assert.Empty(silo.Notes.Rest());
        silo.Notes.Open("one way");
        Assert.Equal("heard", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task A_one_way_call_never_runs_inside_the_callers_turn()
    {
        await using var silo = await SiloHost.StartAsync();

        await silo.Grain<ICallsGrain>().TellMyselfAsync().Within();

        Assert.Equal("told", await silo.Notes.NextAsync());
        Assert.Equal("heard", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task Nobody_hears_of_a_failing_one_way_call_and_the_grain_lives_on()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ICallsGrain>();

        await grain.TellBadlyAsync().Within();

        Assert.Equal("badly", await silo.Notes.NextAsync());
        Assert.Equal(5, await grain.AddAsync(2, 3));
    }

    [Fact]
    public async Task Exceptions_after_an_await_reach_the_caller_with_their_type()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grain<ICallsGrain>();

        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => grain.FailLaterAsync().Within());

        Assert.Equal("later", error.Message);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => grain.CancelAsync().Within());
    }

    [Fact]
    public async Task A_call_without_an_answer_times_out()
    {
        await using var silo = await SiloHost.StartAsync(configure: builder =>
            builder.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(1)));

        await Assert.ThrowsAsync<TimeoutException>(() => silo.Grain<ICallsGrain>().NeverAsync().Within());
        silo.Notes.Open("never");
    }

    [Fact]
    public async Task Cancelling_reaches_the_grain_and_ends_the_callers_wait()
    {
        await using var silo = await SiloHost.StartAsync();
        using var cancellation = new CancellationTokenSource();

        var call = silo.Grain<ICallsGrain>().WaitForCancellationAsync(cancellation.Token);
        Assert.Equal("waiting", await silo.Notes.NextAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Within());
        Assert.Equal("cancelled", await silo.Notes.NextAsync());
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_it_began_does_not_begin()
    {
        await using var silo = await SiloHost.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => silo.Grain<ICallsGrain>().WaitForCancellationAsync(new(canceled: true)).Within());

        Assert.Empty(silo.Notes.Rest());
    }

    [Fact]
    public async Task References_to_the_same_grain_are_equal()
    {
        await using var silo = await SiloHost.StartAsync();

        var one = silo.Grains.GetGrain<ICallsGrain>("one");

        Assert.Equal(one, silo.Grains.GetGrain<ICallsGrain>("one"));
        Assert.Equal(one.GetHashCode(), silo.Grains.GetGrain<ICallsGrain>("one").GetHashCode());
        Assert.NotEqual(one, silo.Grains.GetGrain<ICallsGrain>("two"));
        Assert.Equal("one", await one.KeyOfMyselfAsync().Within());
    }
}
