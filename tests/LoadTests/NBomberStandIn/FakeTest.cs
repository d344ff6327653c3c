using NBomber.Contracts.Stats;
using NBomber.Engine;

namespace CampaignHub.LoadTests.Tests.NBomberStandIn;

/// <summary>Stands for the whole run where one scenario is looked at; remembers why it was asked to stop.</summary>
internal sealed class FakeTest : ITest
{
    public TestInfo Info { get; } = new("session", "suite", "name", DateTime.UnixEpoch);

    public NodeInfo Node { get; } = Machine.Describe();

    public string? StopReason { get; private set; }

    public Action OnStop { get; set; } = () => { };

    public void Stop(string? scenarioName, string reason)
    {
        StopReason = reason;
        OnStop();
    }
}
