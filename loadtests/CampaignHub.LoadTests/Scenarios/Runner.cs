using CampaignHub.LoadTests.Settings;
using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>What all NBomber scenarios here have in common.</summary>
internal static class Runner
{
    public static ScenarioProps WithSteadyLoad(this ScenarioProps scenario, LoadTestSettings settings, int rate)
    {
        var load = scenario.WithLoadSimulations(Simulation.Inject(rate, TimeSpan.FromSeconds(1), settings.Duration));
        return settings.WarmUp > TimeSpan.Zero ? load.WithWarmUpDuration(settings.WarmUp) : load.WithoutWarmUp();
    }

    public static NodeStats Run(LoadTestSettings settings, string name, params ScenarioProps[] scenarios) =>
        NBomberRunner
            .RegisterScenarios(scenarios)
            .WithTestSuite("CampaignHub")
            .WithTestName(name)
            .WithReportFolder(settings.ReportFolder)
            .WithReportFormats(ReportFormat.Txt, ReportFormat.Csv, ReportFormat.Html)
            .Run();

    public static bool Held(NodeStats stats) => stats.Thresholds.All(threshold => !threshold.IsFailed);
}
