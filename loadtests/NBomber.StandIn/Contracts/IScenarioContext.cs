using NBomber.Contracts.Stats;

namespace NBomber.Contracts;

/// <summary>What an iteration knows about the run it belongs to.</summary>
public interface IScenarioContext
{
    TestInfo TestInfo { get; }

    NodeInfo NodeInfo { get; }

    ScenarioInfo ScenarioInfo { get; }

    /// <summary>How many iterations this copy has begun, from 1.</summary>
    long InvocationNumber { get; }

    /// <summary>Shared by the steps of one iteration.</summary>
    Dictionary<string, object> Data { get; }

    /// <summary>Kept by a copy from one iteration to the next.</summary>
    Dictionary<string, object> ScenarioInstanceData { get; }

    /// <summary>Cancelled when the run is stopped and what is still in flight has to end.</summary>
    CancellationToken ScenarioCancellationToken { get; }

    Random Random { get; }

    void StopScenario(string scenarioName, string reason);

    void StopCurrentTest(string reason);
}
