using NBomber.Contracts.Stats;

namespace NBomber.Contracts;

/// <summary>What a scenario's init and clean functions know.</summary>
public interface IScenarioInitContext
{
    TestInfo TestInfo { get; }

    NodeInfo NodeInfo { get; }

    ScenarioInfo ScenarioInfo { get; }
}
