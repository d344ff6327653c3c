using CampaignHub.Orleans.Tests.Hosts;
using Orleans;

namespace CampaignHub.Orleans.Tests.Lives;

internal sealed class StubbornGrain(Notes notes) : Grain, IStubbornGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        notes.IsOpen(this.GetPrimaryKeyString())
            ? Task.CompletedTask
            : throw new InvalidOperationException("The ledger does not answer.");

    public Task<string> HelloAsync() => Task.FromResult("hello");
}
