using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

/// <content>How an activation begins and ends.</content>
internal sealed partial class Activation
{
    private readonly List<GrainTimer> _timers = [];
    private AsyncServiceScope _scope;
    private volatile Ending? _ending;

    /// <inheritdoc/>
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (Interlocked.CompareExchange(ref _ending, new(deactivationReason), null) is null)
        {
            QueueTurn();
        }
    }

    /// <summary>Keeps an idle activation for a while; see <see cref="Grain.DelayDeactivation"/>.</summary>
    public void DelayDeactivation(TimeSpan time) => Volatile.Write(
        ref _keepUntil,
        time == Timeout.InfiniteTimeSpan ? long.MaxValue
        : time <= TimeSpan.Zero ? 0
        : Environment.TickCount64 + (long)time.TotalMilliseconds);

    /// <summary>Ends the activation if nobody has used it for its class's collection age.</summary>
    public void CollectIfIdle(long now)
    {
        if (_state == ActivationState.Active && IsIdle(now))
        {
            Post(new IdleCheck(this));
        }
    }

    /// <summary>Starts a timer of this grain.</summary>
    public IGrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options, _silo.Time);
        lock (_timers)
        {
            _timers.Add(timer);
        }

        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    internal void Forget(GrainTimer timer)
    {
        lock (_timers)
        {
            _timers.Remove(timer);
        }
    }

    internal void EndIfIdle()
    {
        // The check itself runs as a request, so 1 is running when nothing else is.
        if (_line.Running <= 1 && _line.Waiting == 0 && _inbox.IsEmpty && IsIdle(Environment.TickCount64))
        {
            Deactivate(new(DeactivationReasonCode.ActivationIdle, "The grain was not called for its collection age."));
        }
    }

    private bool IsIdle(long now) =>
        now - Volatile.Read(ref _lastUse) >= _class.CollectionAge.TotalMilliseconds && Volatile.Read(ref _keepUntil) <= now;

    private async Task ActivateAsync()
    {
        _state = ActivationState.Activating;
        using var limit = new CancellationTokenSource(_silo.Collection.ActivationTimeout);
        try
        {
            _scope = _silo.Services.CreateAsyncScope();
            var grain = _class.Create(this, out var records);
            GrainInstance = grain;
            foreach (var record in records)
            {
                await record.ReadStateAsync(limit.Token);
            }

            await grain.OnActivateAsync(limit.Token);
        }
        catch (Exception error)
        {
            await FailAsync(error);
            return;
        }

        Volatile.Write(ref _lastUse, Environment.TickCount64);
        _state = ActivationState.Active;
        Advance();
    }

    private async Task FailAsync(Exception error)
    {
        _silo.Log.ActivationFailed(GrainId, error);
        await ReleaseAsync();
        foreach (var request in _line.TakeAll())
        {
            request.Fail(error);
        }

        Bury();
    }

    private async Task DeactivateAsync(Ending ending)
    {
        _state = ActivationState.Deactivating;
        StopTimers();
        using var limit = new CancellationTokenSource(_silo.Collection.DeactivationTimeout);
        try
        {
            await ((IGrainBase)GrainInstance!).OnDeactivateAsync(ending.Reason, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception error)
        {
            _silo.Log.DeactivationFailed(GrainId, error);
        }

        await ReleaseAsync();
        Bury();
    }

    private async Task ReleaseAsync()
    {
        StopTimers();
        try
        {
            switch (GrainInstance)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }

            await _scope.DisposeAsync();
        }
        catch (Exception error)
        {
            _silo.Log.DeactivationFailed(GrainId, error);
        }
    }

    private void Bury()
    {
        _silo.Activations.Remove(_class, this);
        _state = ActivationState.Dead;
        _gone.TrySetResult();
        Advance();
    }

    private void StopTimers()
    {
        GrainTimer[] timers;
        lock (_timers)
        {
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }

    private sealed record Ending(DeactivationReason Reason);
}
