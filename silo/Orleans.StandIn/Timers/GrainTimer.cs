using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>A timer of a grain: each time it is due it stands in the grain's line like a request.</summary>
internal sealed class GrainTimer : Request, IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly ITimer _clock;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Lock _lock = new();
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _isWaitingOrRunning;
    private bool _wasChanged;
    private bool _isDueAgain;
    private bool _isDisposed;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options, TimeProvider time)
    {
        _activation = activation;
        _callback = callback;
        _options = options;
        _clock = CreateClock(time);
    }

    public override string Name => "timer";

    public override bool IsReadOnly => false;

    public override bool IsAlwaysInterleave => _options.Interleave;

    public override bool KeepsAlive => _options.KeepAlive;

    public override bool IsAbandoned => _isDisposed;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _period = period;
            _wasChanged = true;
            _clock.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        _clock.Dispose();
        _stopped.Cancel();
        _activation.Forget(this);
    }

    public override Task Invoke(object instance)
    {
        lock (_lock)
        {
            _wasChanged = false;
        }

        try
        {
            return _callback(_stopped.Token) ?? Task.CompletedTask;
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    public override void Complete(Task outcome)
    {
        lock (_lock)
        {
            _isWaitingOrRunning = false;
            if (!_isDisposed && (_isDueAgain || !_wasChanged))
            {
                _clock.Change(_isDueAgain ? TimeSpan.Zero : _period, Timeout.InfiniteTimeSpan);
            }

            _isDueAgain = false;
        }
    }

    public override void Log(ILogger log, GrainId grain, Exception? error) => log.TimerFailed(grain, error);

    public override void Fail(Exception error) => Dispose();

    private static void Check(TimeSpan time, string name)
    {
        const long Longest = 4294967294;
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, Longest, name);
    }

    private ITimer CreateClock(TimeProvider time)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return time.CreateTimer(static self => ((GrainTimer)self!).Due(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(static self => ((GrainTimer)self!).Due(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void Due()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            if (_isWaitingOrRunning)
            {
                // It was changed while its callback waits or runs: once more when that has ended.
                _isDueAgain = true;
                return;
            }

            _isWaitingOrRunning = true;
        }

        _activation.Post(this);
    }
}
