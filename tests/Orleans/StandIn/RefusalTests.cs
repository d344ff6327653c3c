using CampaignHub.Orleans.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime;

namespace CampaignHub.Orleans.Tests.StandIn;

/// <summary>What Orleans would refuse while it runs, or in the build, the stand-in refuses at the start.</summary>
public sealed class RefusalTests
{
    private const string Space = "CampaignHub.Orleans.Tests.StandIn";

    [Fact]
    public async Task A_silo_does_not_start_with_messages_that_could_not_be_sent()
    {
        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(
            () => SiloHost.StartAsync(configure: silo => silo.Services.AddSingleton<IGrainClassSource>(new OnlyBadGrain())));

        Assert.Equal(
            [
                "Grains cannot be called as they are declared:",
                $"{Space}.Plain, the parameter plain of {Space}.IBadGrain.TakeAsync, cannot travel between grains: mark it [GenerateSerializer] and its members [Id(n)].",
                $"{Space}.WithoutId.Number has no [Id] and would arrive empty: give it one, or [NonSerialized].",
                $"{Space}.WithSameIds uses [Id(0)] for First and Second; each member needs its own.",
                $"{Space}.IBadGrain.NotAsync returns Int32; it must return Task, Task<T>, ValueTask or ValueTask<T> (an observer also void).",
                $"{Space}.IBadGrain.GenericAsync has type parameters; give each type a method of its own.",
                $"{Space}.IKeylessGrain must extend IGrainWithStringKey (a grain) or IGrainObserver (an observer).",
                $"{Space}.Frame, the parameter frame of {Space}.IBadWatcher.OnFrame, cannot travel between grains: mark it [GenerateSerializer] and its members [Id(n)].",
            ],
            error.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void Members_of_members_are_checked()
    {
        var problems = new List<string>();

        new MessageTypes(problems).Check(typeof(Outer), "the result of a method");

        Assert.Equal(
            [$"{Space}.Plain, the type of {Space}.Outer.Parts, cannot travel between grains: mark it [GenerateSerializer] and its members [Id(n)]."],
            problems);
    }

    [Fact]
    public async Task A_cluster_is_refused_with_a_sentence_that_says_why()
    {
        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(
            () => SiloHost.StartAsync(configure: silo => silo.UseAdoNetClustering(options => options.Invariant = "Npgsql")));

        Assert.Contains("single process and cannot form a cluster", error.Message, StringComparison.Ordinal);
    }

    private sealed class OnlyBadGrain : IGrainClassSource
    {
        public IEnumerable<Type> Find() => [typeof(BadGrain)];
    }
}
