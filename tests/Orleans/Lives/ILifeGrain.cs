using Orleans;
using Orleans.Concurrency;

namespace CampaignHub.Orleans.Tests.Lives;

internal interface ILifeGrain : IGrainWithStringKey
{
    Task HelloAsync();

    /// <summary>Asks to be deactivated, then still works until the gate "leave" opens.</summary>
    Task LeaveAsync();

    Task DelayAsync(TimeSpan time);

    Task FailAsync(string message);

    /// <summary>Number of requests this activation has had; a new activation begins at 1.</summary>
    [AlwaysInterleave]
    Task<int> RequestsAsync();

    Task<string> KeyAsync();
}
