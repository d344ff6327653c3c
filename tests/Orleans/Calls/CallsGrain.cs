using CampaignHub.Orleans.Tests.Hosts;
using Orleans;

namespace CampaignHub.Orleans.Tests.Calls;

internal sealed class CallsGrain(Notes notes) : Grain, ICallsGrain
{
    public Task<Message> EchoAsync(Message message) => Task.FromResult(message);

    public ValueTask<int> AddAsync(int first, int second) => new(first + second);

    public ValueTask NothingAsync() => ValueTask.CompletedTask;

    public async Task TellAsync(string text)
    {
        await notes.WaitAsync("one way");
        notes.Add(text);
    }

    public Task TellBadlyAsync()
    {
        notes.Add("badly");
        throw new InvalidOperationException("Nobody hears this.");
    }

    public async Task TellMyselfAsync()
    {
        notes.Open("one way");
        await this.AsReference<ICallsGrain>().TellAsync("heard");
        notes.Add("told");
    }

    public Task<string> KeyOfMyselfAsync() => Task.FromResult(this.AsReference<ICallsGrain>().GetPrimaryKeyString());

    public Task NeverAsync() => notes.WaitAsync("never");

    public async Task FailLaterAsync()
    {
        await Task.Yield();
        throw new KeyNotFoundException("later");
    }

    public Task CancelAsync() => Task.FromCanceled(new(canceled: true));

    public async Task WaitForCancellationAsync(CancellationToken cancellation)
    {
        notes.Add("waiting");
        try
        {
            await Task.Delay(Notes.Patience, cancellation);
        }
        catch (OperationCanceledException)
        {
            notes.Add("cancelled");
        }
    }
}
