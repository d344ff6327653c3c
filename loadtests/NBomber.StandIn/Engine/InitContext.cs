using NBomber.Contracts;
using NBomber.Contracts.Stats;

namespace NBomber.Engine;

internal sealed record InitContext(TestInfo TestInfo, NodeInfo NodeInfo, ScenarioInfo ScenarioInfo) : IScenarioInitContext;
