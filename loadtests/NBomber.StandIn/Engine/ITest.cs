using NBomber.Contracts.Stats;

namespace NBomber.Engine;

/// <summary>The whole run, as its scenarios see it.</summary>
internal interface ITest
{
    TestInfo Info { get; }

    NodeInfo Node { get; }

    /// <summary>Ends a scenario early, or all of them when no name is given.</summary>
    void Stop(string? scenarioName, string reason);
}
