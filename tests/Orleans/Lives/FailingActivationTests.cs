using CampaignHub.Orleans.Tests.Hosts;

namespace CampaignHub.Orleans.Tests.Lives;

public sealed class FailingActivationTests
{
    [Fact]
    public async Task A_failing_activation_fails_the_call_and_a_later_call_tries_again()
    {
        await using var silo = await SiloHost.StartAsync();
        var grain = silo.Grains.GetGrain<IStubbornGrain>("stubborn");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => grain.HelloAsync().Within());
        Assert.Equal("The ledger does not answer.", error.Message);

        silo.Notes.Open("stubborn");
        Assert.Equal("hello", await grain.HelloAsync().Within());
    }
}
