using CampaignHub.LoadTests.Figures;
using CampaignHub.LoadTests.Settings;
using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>What all NBomber scenarios here have in common.</summary>
public static class Runner
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
        Take(bench.Findings, stats);
    }

    /// <summary>
    /// A scenario in which nothing succeeded breaks the run: one that was stopped while it warmed up, after too many failures, has
    /// neither a failure nor a slow request in what it measured, so every threshold of its own would hold.
    /// </summary>
    public static void Take(Findings findings, NodeStats stats)
    {
        foreach (var scenario in stats.ScenarioStats)
            Take(findings, scenario);
        foreach (var threshold in stats.Thresholds)
            findings.Check($"{threshold.ScenarioName}: {threshold.CheckExpression}", !threshold.IsFailed);
    }

    private static void Take(Findings findings, ScenarioStats scenario)
    {
        findings.AtLeast($"{scenario.ScenarioName}: succeeded in all", scenario.Ok.Request.Count, 1, "requests");
        findings.Note($"{scenario.ScenarioName}: succeeded", scenario.Ok.Request.RPS, "/s");
        findings.Note($"{scenario.ScenarioName}: p50", scenario.Ok.Latency.Percent50, "ms");
        findings.Note($"{scenario.ScenarioName}: p99", scenario.Ok.Latency.Percent99, "ms");
        foreach (var status in scenario.Ok.StatusCodes.Concat(scenario.Fail.StatusCodes))
            findings.Note($"{scenario.ScenarioName}: status {status.StatusCode}", status.Count, "requests");
    }
}
