using CampaignHub.LoadTests.Figures;
using CampaignHub.LoadTests.Scenarios;
using NBomber.Contracts;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Tests;

public sealed class RunnerTests : IDisposable
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("load-reports");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_load_that_was_stopped_while_it_warmed_up_breaks_the_run() =>
        Assert.False(Run(Load(Response.Fail<object>(statusCode: "503")).WithMaxFailCount(10).WithWarmUpDuration(_second)).AllHeld);

    [Fact]
    public void A_load_that_succeeded_holds() => Assert.True(Run(Load(Response.Ok<object>(statusCode: "200")).WithoutWarmUp()).AllHeld);

    private static ScenarioProps Load(IResponse answer) => Scenario.Create("check_ins", _ => Task.FromResult(answer))
        .WithLoadSimulations(Simulation.Inject(100, TimeSpan.FromMilliseconds(100), _second))
        .WithThresholds(Threshold.Create(stats => stats.Fail.Request.Count == 0));

    private Findings Run(ScenarioProps load)
    {
        var findings = new Findings();
        Runner.Take(findings, NBomberRunner.RegisterScenarios(load).WithReportFolder(_folder.FullName).Run());
        return findings;
    }
}
