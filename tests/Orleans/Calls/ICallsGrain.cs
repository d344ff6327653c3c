using Orleans;
using Orleans.Concurrency;

namespace CampaignHub.Orleans.Tests.Calls;

internal interface ICallsGrain : IGrainWithStringKey
{
    Task<Message> EchoAsync(Message message);

    ValueTask<int> AddAsync(int first, int second);

    ValueTask NothingAsync();

    /// <summary>Notes the text when it runs, after the gate "one way" opens.</summary>
    [OneWay]
    Task TellAsync(string text);

    [OneWay]
    Task TellBadlyAsync();

    /// <summary>Tells itself something one-way, then notes "told"; shows whether the call runs inside this turn.</summary>
    Task TellMyselfAsync();

    Task<string> KeyOfMyselfAsync();

    Task NeverAsync();

    Task FailLaterAsync();

    Task CancelAsync();

    /// <summary>Notes "waiting", waits until the caller cancels, notes "cancelled".</summary>
    Task WaitForCancellationAsync(CancellationToken cancellation);
}
