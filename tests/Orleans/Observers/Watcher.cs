using System.Threading.Channels;
using CampaignHub.Orleans.Tests.Hosts;

namespace CampaignHub.Orleans.Tests.Observers;

internal sealed class Watcher : IWatcher
{
    private readonly Channel<int> _frames = Channel.CreateUnbounded<int>();

    public bool Fails { get; set; }

    public Task OnFrameAsync(int number)
    {
        _frames.Writer.TryWrite(number);
        return Task.CompletedTask;
    }

    public Task OnQuestionAsync(int number) =>
        Fails ? throw new InvalidOperationException("This watcher is broken.") : OnFrameAsync(number);

    public async Task<int> NextAsync() => await _frames.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Within();

    public bool HasSeenNothing() => !_frames.Reader.TryPeek(out _);
}
