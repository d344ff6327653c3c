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

    /// <summary>Breaks the run when a request fails, and when, the whole load seen, the 99th percentile is above its bound.</summary>
    public static ScenarioProps WithBounds(this ScenarioProps scenario, LoadTestSettings settings, int p99Ms) => scenario.WithThresholds(
        Threshold.Create(stats => stats.Fail.Request.Count == 0),
        Threshold.Create(stats => stats.Ok.Latency.Percent99 <= p99Ms, startCheckAfter: settings.Duration));

    /// <summary>Runs them side by side; what they came to, statuses and thresholds, is in the bench's findings afterwards.</summary>
    public static void Run(Workbench bench, string name, params ScenarioProps[] scenarios)
    {
        var stats = NBomberRunner
            .RegisterScenarios(scenarios)
            .WithTestSuite("CampaignHub")
            .WithTestName(name)
            .WithReportFolder(bench.Settings.ReportFolder)
            .WithReportFormats(ReportFormat.Txt, ReportFormat.Csv, ReportFormat.Html)
            .Run();
        foreach (var scenario in stats.ScenarioStats)
            Take(bench, scenario);
        foreach (var threshold in stats.Thresholds)
            bench.Findings.Check($"{threshold.ScenarioName}: {threshold.CheckExpression}", !threshold.IsFailed);
    }

    private static void Take(Workbench bench, ScenarioStats scenario)
    {
        bench.Findings.Note($"{scenario.ScenarioName}: succeeded", scenario.Ok.Request.RPS, "/s");
        bench.Findings.Note($"{scenario.ScenarioName}: p50", scenario.Ok.Latency.Percent50, "ms");
        bench.Findings.Note($"{scenario.ScenarioName}: p99", scenario.Ok.Latency.Percent99, "ms");
        foreach (var status in scenario.Ok.StatusCodes.Concat(scenario.Fail.StatusCodes))
            bench.Findings.Note($"{scenario.ScenarioName}: status {status.StatusCode}", status.Count, "requests");
    }
}
