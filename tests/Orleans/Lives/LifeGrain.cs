using CampaignHub.Orleans.Tests.Hosts;
using Orleans;

namespace CampaignHub.Orleans.Tests.Lives;

internal sealed class LifeGrain : Grain, ILifeGrain, IDisposable
{
    private readonly Notes _notes;
    private int _requests;

    public LifeGrain(Notes notes)
    {
        _notes = notes;
        notes.Add("constructed");
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _notes.Add($"activated {(cancellationToken.CanBeCanceled ? "with an end" : "without an end")}");
        return base.OnActivateAsync(cancellationToken);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _notes.Add($"deactivated: {reason.ReasonCode}");
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    public void Dispose() => _notes.Add("disposed");

    public Task HelloAsync()
    {
        _requests++;
        _notes.Add("hello");
        return Task.CompletedTask;
    }

    public async Task LeaveAsync()
    {
        DeactivateOnIdle();
        _notes.Add("leaving");
        await _notes.WaitAsync("leave");
        _notes.Add("left");
    }

    public Task DelayAsync(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task FailAsync(string message)
    {
        _requests++;
        throw new InvalidOperationException(message);
    }

    public Task<int> RequestsAsync() => Task.FromResult(++_requests);

    public Task<string> KeyAsync() => Task.FromResult(this.GetPrimaryKeyString());
}
