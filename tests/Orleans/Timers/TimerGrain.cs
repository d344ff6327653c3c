using CampaignHub.Orleans.Tests.Hosts;
using Orleans;
using Orleans.Runtime;

namespace CampaignHub.Orleans.Tests.Timers;

internal sealed class TimerGrain(Notes notes) : Grain, ITimerGrain
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(5);

    private IGrainTimer? _timer;
    private int _ticks;

    public Task StartAsync(bool interleave, bool failing)
    {
        _timer = this.RegisterGrainTimer(
            TickAsync,
            failing,
            new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = Often, Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task StartSleepingAsync()
    {
        _timer = this.RegisterGrainTimer(
            _ => TickAsync(false, CancellationToken.None), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }

    public Task FireAsync()
    {
        _timer!.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task StopAsync()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public async Task HoldAsync(string gate)
    {
        notes.Add("hold begins");
        await notes.WaitAsync(gate);
        notes.Add("hold ends");
    }

    public Task<int> TicksAsync() => Task.FromResult(_ticks);

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        notes.Add("gone");
        return Task.CompletedTask;
    }

    private async Task TickAsync(bool failing, CancellationToken cancellation)
    {
        var before = _ticks;
        await Task.Yield();
        _ticks = before + 1;
        notes.Add($"tick {_ticks}");
        if (failing)
        {
            throw new InvalidOperationException("This timer fails each time.");
        }
    }
}
