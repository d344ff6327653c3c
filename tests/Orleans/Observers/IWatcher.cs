using Orleans;
using Orleans.Concurrency;

namespace CampaignHub.Orleans.Tests.Observers;

internal interface IWatcher : IGrainObserver
{
    [OneWay]
    Task OnFrameAsync(int number);

    /// <summary>The sender waits for it.</summary>
    Task OnQuestionAsync(int number);
}
