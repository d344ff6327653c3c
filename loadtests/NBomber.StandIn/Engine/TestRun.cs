using System.Globalization;
using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.Reports;

namespace NBomber.Engine;

/// <summary>A run from the first init function to the last report.</summary>
internal sealed class TestRun : ITest, IDisposable
{
    private static readonly TimeSpan _timelineInterval = TimeSpan.FromSeconds(1);

    private readonly NBomberContext _context;
    private readonly TimeProvider _time;
    private readonly TextWriter _console;
    private readonly ScenarioRun[] _runs;
    private readonly Timeline[] _timelines;
    private readonly (ScenarioRun Run, ThresholdWatch Watch)[] _thresholds;
    private string? _stopReason;

    /// <param name="launch">How an iteration is begun; on the thread pool when nothing is said.</param>
    public TestRun(NBomberContext context, TimeProvider time, TextWriter console, Action<Func<Task>>? launch = null)
    {
        (_context, _time, _console) = (context, time, console);
        Info = new TestInfo(
            Guid.NewGuid().ToString("N"), context.TestSuite, context.TestName, time.GetUtcNow().UtcDateTime);
        _runs = [.. Chosen(context).Select((props, index) => new ScenarioRun(props, this, time, index, launch ?? OnThreadPool))];
        _timelines = [.. _runs.Select(run => new Timeline(run))];
        _thresholds = [.. _runs.SelectMany(run => run.Props.Thresholds.Select(
            threshold => (run, new ThresholdWatch(run.Props.ScenarioName, threshold))))];
    }

    public TestInfo Info { get; }

    public NodeInfo Node { get; } = Machine.Describe();

    private IEnumerable<ScenarioRun> Loaded => _runs.Where(run => run.Props.Run is not null);

    public async Task<NodeStats> RunAsync()
    {
        foreach (var run in _runs)
            await (run.Props.Init?.Invoke(InitContext(run, ScenarioOperation.Init)) ?? Task.CompletedTask);
        try
        {
            await Task.WhenAll(Loaded.Select(run => run.WarmUpAsync()));
            var load = Task.WhenAll(Loaded.Select(run => run.BombAsync()));
            await WatchAsync(load);
            await load;
        }
        finally
        {
            await CleanAsync();
        }
        return Finish();
    }

    public void Stop(string? scenarioName, string reason)
    {
        if (Interlocked.CompareExchange(ref _stopReason, reason, null) is null)
            _console.WriteLine($"Stopping {scenarioName ?? "the test"}: {reason}.");
        foreach (var run in _runs.Where(run => scenarioName is null || run.Props.ScenarioName == scenarioName))
            run.Stop();
    }

    public void Dispose()
    {
        foreach (var run in _runs)
            run.Dispose();
    }

    private async Task WatchAsync(Task load)
    {
        var (started, nextReport) = (_time.GetTimestamp(), _context.ReportingInterval);
        while (await Task.WhenAny(load, Task.Delay(_timelineInterval, _time)) != load)
        {
            foreach (var timeline in _timelines)
                timeline.AddPoint();
            if (_time.GetElapsedTime(started) < nextReport)
                continue;
            nextReport += _context.ReportingInterval;
            ReportProgress();
        }
    }

    private void ReportProgress()
    {
        foreach (var run in Loaded)
        {
            var stats = run.Recorder.ToStats(run.Duration);
            _console.WriteLine(ProgressLine.Of(stats));
            foreach (var (_, watch) in _thresholds.Where(threshold => threshold.Run == run))
            {
                watch.CheckOnTheWay(stats);
                if (watch.DemandsStop)
                    Stop(scenarioName: null, $"threshold broken: {watch.Expression}");
            }
        }
    }

    private async Task CleanAsync()
    {
        foreach (var run in _runs.Where(run => run.Props.Clean is not null))
        {
            try
            {
                await run.Props.Clean!(InitContext(run, ScenarioOperation.Clean));
            }
            catch (Exception exception)
            {
                await _console.WriteLineAsync($"Cleaning up {run.Props.ScenarioName} failed: {exception.Message}");
            }
        }
    }

    private NodeStats Finish()
    {
        var scenarios = Loaded.ToDictionary(run => run, run => run.Recorder.ToStats(run.Duration));
        foreach (var (run, watch) in _thresholds.Where(threshold => scenarios.ContainsKey(threshold.Run)))
            watch.CheckAtTheEnd(scenarios[run]);
        foreach (var timeline in _timelines)
            timeline.AddPoint();

        var stats = new NodeStats(
            [.. scenarios.Values],
            [.. _thresholds.Select(threshold => threshold.Watch.ToResult())],
            Node,
            Info,
            ReportFiles: [],
            scenarios.Values.Sum(scenario => scenario.AllRequestCount),
            scenarios.Values.Sum(scenario => scenario.AllOkCount),
            scenarios.Values.Sum(scenario => scenario.AllFailCount),
            scenarios.Values.Sum(scenario => scenario.AllBytes),
            scenarios.Values.Select(scenario => scenario.Duration).DefaultIfEmpty().Max());
        var timelines = _runs.Zip(_timelines).ToDictionary(pair => pair.First.Props.ScenarioName, pair => pair.Second.Points);
        _console.WriteLine(TextReport.Of(stats));
        return ReportWriter.Write(_context, stats, timelines, _console);
    }

    private InitContext InitContext(ScenarioRun run, ScenarioOperation operation) => new(
        Info,
        Node,
        new ScenarioInfo(
            run.Props.ScenarioName, InstanceNumber: 0, run.Props.ScenarioName, run.Props.PlannedDuration, operation));

    private static IEnumerable<ScenarioProps> Chosen(NBomberContext context)
    {
        var names = context.RegisteredScenarios.Select(scenario => scenario.ScenarioName).ToList();
        if (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            throw new InvalidOperationException("Register at least one scenario, each with a name of its own.");
        if (context.TargetScenarios.FirstOrDefault(target => !names.Contains(target)) is { } unknown)
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"There is no scenario \"{unknown}\"; there are {string.Join(", ", names)}."));
        return context.RegisteredScenarios.Where(scenario =>
            context.TargetScenarios.Length == 0 || context.TargetScenarios.Contains(scenario.ScenarioName));
    }

    private static void OnThreadPool(Func<Task> iteration) =>
        ThreadPool.UnsafeQueueUserWorkItem(static start => _ = start(), iteration, preferLocal: false);
}
