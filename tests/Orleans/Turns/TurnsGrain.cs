using CampaignHub.Orleans.Tests.Hosts;
using Orleans;

namespace CampaignHub.Orleans.Tests.Turns;

internal abstract class TurnsGrain(Notes notes) : Grain, ITurns
{
    private int _count;

    public async Task Write(string name) => await AtGateAsync(name);

    public async Task Read(string name) => await AtGateAsync(name);

    public Task<int> Peek() => Task.FromResult(_count);

    public async Task Increment()
    {
        var before = _count;
        await Task.Yield();
        await Task.Run(static () => { });
        _count = before + 1;
    }

    public Task<int> Count() => Task.FromResult(_count);

    public async Task<bool> StaysOnItsScheduler()
    {
        var own = TaskScheduler.Current;
        await Task.Yield();
        var afterYield = TaskScheduler.Current == own;
        await Task.Run(static () => { });
        var afterPool = TaskScheduler.Current == own;
        return own != TaskScheduler.Default && afterYield && afterPool;
    }

    private async Task AtGateAsync(string name)
    {
        notes.Add($"{name} begins");
        await notes.WaitAsync(name);
        notes.Add($"{name} ends");
    }
}
