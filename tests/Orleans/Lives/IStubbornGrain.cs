using Orleans;

namespace CampaignHub.Orleans.Tests.Lives;

/// <summary>A grain whose activation fails until the test allows it.</summary>
internal interface IStubbornGrain : IGrainWithStringKey
{
    Task<string> HelloAsync();
}
