using Orleans;
using Orleans.Concurrency;

namespace CampaignHub.Orleans.Tests.Timers;

internal interface ITimerGrain : IGrainWithStringKey
{
    /// <summary>Starts a timer that is due at once and then again and again; it notes "tick n" each time.</summary>
    Task StartAsync(bool interleave, bool failing);

    /// <summary>Starts a timer that fires once, when <see cref="FireAsync"/> changes it.</summary>
    Task StartSleepingAsync();

    Task FireAsync();

    Task StopAsync();

    /// <summary>Notes its beginning, waits at the gate, notes its end.</summary>
    Task HoldAsync(string gate);

    [AlwaysInterleave]
    Task<int> TicksAsync();

    Task LeaveAsync();
}
