using Orleans;
using Orleans.Concurrency;

namespace CampaignHub.Orleans.Tests.Turns;

internal interface ITurns : IGrainWithStringKey
{
    /// <summary>Notes its beginning, waits at the gate of that name, notes its end.</summary>
    Task Write(string name);

    [ReadOnly]
    Task Read(string name);

    [AlwaysInterleave]
    Task<int> Peek();

    /// <summary>Adds 1 to a counter, with awaits between reading and writing it.</summary>
    Task Increment();

    Task<int> Count();

    /// <summary>Where the code runs after awaits of several kinds: true when always on the grain's scheduler.</summary>
    Task<bool> StaysOnItsScheduler();
}
