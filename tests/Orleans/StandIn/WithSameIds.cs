using Orleans;

namespace CampaignHub.Orleans.Tests.StandIn;

[GenerateSerializer]
internal sealed class WithSameIds
{
    [Id(0)]
    public int First { get; set; }

    [Id(0)]
    public int Second { get; set; }
}
