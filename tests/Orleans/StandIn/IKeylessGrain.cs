using Orleans;

namespace CampaignHub.Orleans.Tests.StandIn;

internal interface IKeylessGrain : IGrain
{
    Task DoAsync();
}
