using System.Collections.Concurrent;
using NBomber.Contracts;
using NBomber.Contracts.Stats;

namespace NBomber.Engine;

/// <summary>All measurements of a scenario in one phase.</summary>
internal sealed class ScenarioRecorder(string scenarioName, int sortIndex)
{
    private const int MaximumSteps = 100;
    private readonly ConcurrentDictionary<string, StepRecorder> _steps = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _stepNames = new();

    public StepRecorder Whole { get; } = new();

    public void Record(IResponse response, TimeSpan latency) => Whole.Record(response, latency);

    public void RecordStep(string name, IResponse response, TimeSpan latency)
    {
        if (!_steps.TryGetValue(name, out var step))
            step = AddStep(name);
        step.Record(response, latency);
    }

    public ScenarioStats ToStats(TimeSpan duration)
    {
        var (ok, fail) = Whole.ToStats(duration);
        var steps = _stepNames.Distinct().Select((name, index) =>
        {
            var (stepOk, stepFail) = _steps[name].ToStats(duration);
            return new StepStats(name, stepOk, stepFail, index);
        });
        return new ScenarioStats(
            scenarioName,
            ok,
            fail,
            [.. steps],
            ok.Request.Count + fail.Request.Count,
            ok.Request.Count,
            fail.Request.Count,
            ok.DataTransfer.AllBytes + fail.DataTransfer.AllBytes,
            duration,
            sortIndex);
    }

    private StepRecorder AddStep(string name)
    {
        if (_steps.Count >= MaximumSteps)
            throw new InvalidOperationException($"A scenario has at most {MaximumSteps} steps; give repeated steps the same name.");
        var step = _steps.GetOrAdd(name, static _ => new StepRecorder());
        _stepNames.Enqueue(name);
        return step;
    }
}
