using System.Collections.Concurrent;
using NBomber.Contracts;

namespace NBomber.Engine;

/// <summary>Warm-up or load: where its iterations are counted and when they are abandoned.</summary>
internal sealed class Phase(
    ScenarioRun run, ScenarioOperation operation, ScenarioRecorder recorder, InFlight inFlight, CancellationToken abandon)
{
    private readonly ConcurrentStack<ScenarioContext> _idle = new();
    private readonly ConcurrentDictionary<int, ScenarioContext> _copies = new();
    private readonly ConcurrentBag<ScenarioContext> _all = [];
    private int _instances;

    public InFlight InFlight => inFlight;

    /// <summary>Begins an iteration that was due at a moment, on a copy that is idle or new.</summary>
    public void Launch(long due)
    {
        if (!inFlight.TryEnter())
        {
            recorder.Record(Outcome.TooManyInFlight, TimeSpan.Zero);
            run.StopAtTooManyFailures(recorder);
            return;
        }
        run.Launch(async () =>
        {
            if (!_idle.TryPop(out var context))
                context = NewContext();
            // A timer may be a little early; then the request's own beginning is where its latency starts.
            await IterateAsync(context, Math.Min(due, run.Time.GetTimestamp()));
            _idle.Push(context);
            inFlight.Exit();
        });
    }

    public async Task RunCopyAsync(int copy)
    {
        if (!inFlight.TryEnter())
            throw new InvalidOperationException($"A scenario has at most {ScenarioRun.MaximumInFlight} copies.");
        await IterateAsync(_copies.GetOrAdd(copy, _ => NewContext()), run.Time.GetTimestamp());
        inFlight.Exit();
    }

    /// <summary>Counts the iterations that have not ended, even when told to, as timed out.</summary>
    public void AbandonAfter(TimeSpan latency)
    {
        foreach (var context in _all)
            context.EndIteration(Outcome.Timeout, latency);
    }

    private async Task IterateAsync(ScenarioContext context, long started)
    {
        IResponse response;
        try
        {
            context.BeginIteration();
            response = await run.Props.Run!(context);
        }
        catch (StepFailedException step)
        {
            response = step.Response;
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            response = Outcome.Timeout;
        }
        catch (Exception exception)
        {
            response = Outcome.Unhandled<object>(exception);
        }
        context.EndIteration(response, run.Time.GetElapsedTime(started));
        if (response.IsError)
            run.StopAtTooManyFailures(recorder);
    }

    private ScenarioContext NewContext()
    {
        var number = Interlocked.Increment(ref _instances) - 1;
        var info = new ScenarioInfo(
            $"{run.Props.ScenarioName}_{number}", number, run.Props.ScenarioName, run.Props.PlannedDuration, operation);
        var context = new ScenarioContext(run, recorder, info, abandon);
        _all.Add(context);
        return context;
    }
}
