using NBomber.Contracts;
using NBomber.Contracts.Stats;

namespace NBomber.Engine;

/// <summary>One copy of a scenario; it runs one iteration at a time.</summary>
internal sealed class ScenarioContext(ScenarioRun run, ScenarioRecorder recorder, ScenarioInfo info, CancellationToken cancellation)
    : IScenarioContext
{
    private readonly Lock _iteration = new();
    private Dictionary<string, object>? _data;
    private Dictionary<string, object>? _instanceData;
    private Random? _random;
    private bool _isRunning;

    public TestInfo TestInfo => run.Test.Info;

    public NodeInfo NodeInfo => run.Test.Node;

    public ScenarioInfo ScenarioInfo => info;

    public long InvocationNumber { get; private set; }

    public Dictionary<string, object> Data => _data ??= [];

    public Dictionary<string, object> ScenarioInstanceData => _instanceData ??= [];

    public CancellationToken ScenarioCancellationToken => cancellation;

    public Random Random => _random ??= new Random(info.InstanceNumber);

    public void StopScenario(string scenarioName, string reason) => run.Test.Stop(scenarioName, reason);

    public void StopCurrentTest(string reason) => run.Test.Stop(scenarioName: null, reason);

    public void BeginIteration()
    {
        lock (_iteration)
            _isRunning = true;
        InvocationNumber++;
        _data?.Clear();
    }

    /// <summary>Counts the running iteration once, whether it ends by itself or is abandoned.</summary>
    public void EndIteration(IResponse response, TimeSpan latency)
    {
        lock (_iteration)
        {
            if (!_isRunning)
                return;
            _isRunning = false;
            recorder.Record(response, latency);
        }
    }

    public async Task<Response<T>> RunStepAsync<T>(string name, Func<Task<Response<T>>> step)
    {
        var started = run.Time.GetTimestamp();
        Response<T> response;
        try
        {
            response = await step();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            response = Outcome.Unhandled<T>(exception);
        }
        recorder.RecordStep(name, response, run.Time.GetElapsedTime(started));
        return response.IsError && run.Props.RestartIterationOnFail ? throw new StepFailedException(response) : response;
    }
}
