using Orleans;

namespace CampaignHub.Orleans.Tests.StandIn;

[GenerateSerializer]
internal sealed class WithoutId
{
    public int Number { get; set; }

    public int Doubled => 2 * Number;
}
