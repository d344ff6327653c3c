using NBomber.Contracts;

namespace NBomber.Engine;

/// <summary>One scenario of a run: its phases, copies and iterations.</summary>
/// <param name="launch">Starts an iteration without waiting for it: on the thread pool, or inline in tests.</param>
internal sealed class ScenarioRun(ScenarioProps props, ITest test, TimeProvider time, int sortIndex, Action<Func<Task>> launch)
    : IDisposable
{
    /// <summary>Above it arrivals are counted as failures instead of begun: memory stays bounded when a system stands still.</summary>
    public const int MaximumInFlight = 20_000;

    private static readonly TimeSpan _completionTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _cancellationTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private long _started;
    private TimeSpan? _duration;

    public ScenarioProps Props => props;

    public ITest Test => test;

    public TimeProvider Time => time;

    public ScenarioRecorder Recorder { get; private set; } = new(props.ScenarioName, sortIndex);

    /// <summary>Since the load began, without warm-up; stands still once the last iteration has ended.</summary>
    public TimeSpan Duration => _duration ?? (_started == 0 ? TimeSpan.Zero : time.GetElapsedTime(_started));

    public void Launch(Func<Task> iteration) => launch(iteration);

    public void Stop() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();

    public async Task WarmUpAsync()
    {
        if (props.WarmUpDuration is { } duration)
            await RunPhaseAsync(ScenarioOperation.WarmUp, duration, new ScenarioRecorder(props.ScenarioName, sortIndex));
    }

    public async Task BombAsync()
    {
        _started = time.GetTimestamp();
        await RunPhaseAsync(ScenarioOperation.Bombing, props.PlannedDuration, Recorder);
        _duration = time.GetElapsedTime(_started);
    }

    private async Task RunPhaseAsync(ScenarioOperation operation, TimeSpan limit, ScenarioRecorder recorder)
    {
        using var abandon = new CancellationTokenSource();
        var phase = new Phase(this, operation, recorder, new InFlight(MaximumInFlight), abandon.Token);
        try
        {
            await RunSimulationsAsync(phase, limit);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        phase.InFlight.SchedulerIsDone();
        if (!await EndsWithinAsync(phase.InFlight.Empty, _completionTimeout))
        {
            await abandon.CancelAsync();
            await EndsWithinAsync(phase.InFlight.Empty, _cancellationTimeout);
        }
        phase.AbandonAfter(_completionTimeout + _cancellationTimeout);
    }

    private async Task RunSimulationsAsync(Phase phase, TimeSpan limit)
    {
        var (start, perSecond, copies) = (time.GetTimestamp(), 0.0, 0);
        var offset = TimeSpan.Zero;
        foreach (var simulation in props.LoadSimulations)
        {
            if (offset >= limit)
                break;
            var end = TimeSpan.FromTicks(Math.Min((offset + simulation.During).Ticks, limit.Ticks));
            switch (simulation)
            {
                case OpenLoad open:
                    await InjectAsync(phase, ArrivalPlan.Of(open, perSecond, Random.Shared), start, offset, end);
                    (perSecond, copies) = (open.ArrivalsPerSecond, 0);
                    break;
                case ClosedLoad closed:
                    await KeepAsync(phase, closed, copies, start, offset, end);
                    (perSecond, copies) = (0, closed.Copies);
                    break;
            }
            await WaitUntilAsync(start, end);
            offset += simulation.During;
        }
    }

    private async Task InjectAsync(Phase phase, IEnumerable<TimeSpan> arrivals, long start, TimeSpan offset, TimeSpan end)
    {
        foreach (var arrival in arrivals)
        {
            var due = offset + arrival;
            if (due >= end)
                return;
            await WaitUntilAsync(start, due);
            phase.Launch(start + (long)(due.TotalSeconds * time.TimestampFrequency));
        }
    }

    private Task KeepAsync(Phase phase, ClosedLoad load, int before, long start, TimeSpan offset, TimeSpan end)
    {
        var copies = Math.Max(load.Copies, load.IsRamping ? before : 0);
        return Task.WhenAll(Enumerable.Range(0, copies).Select(async copy =>
        {
            await WaitUntilAsync(start, offset + RampRule.StartOf(copy, before, load));
            var until = offset + RampRule.EndOf(copy, before, load);
            until = until < end ? until : end;
            while (time.GetElapsedTime(start) < until && !_stop.IsCancellationRequested)
                await phase.RunCopyAsync(copy);
        }));
    }

    private async Task WaitUntilAsync(long start, TimeSpan due)
    {
        _stop.Token.ThrowIfCancellationRequested();
        var left = due - time.GetElapsedTime(start);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, time, _stop.Token);
    }

    private async Task<bool> EndsWithinAsync(Task task, TimeSpan timeout)
    {
        try
        {
            await task.WaitAsync(timeout, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void StopAtTooManyFailures(ScenarioRecorder recorder)
    {
        if (recorder.Whole.Fail.Count >= props.MaxFailCount)
            test.Stop(scenarioName: null, $"{props.ScenarioName} reached its greatest number of failures, {props.MaxFailCount}");
    }
}
