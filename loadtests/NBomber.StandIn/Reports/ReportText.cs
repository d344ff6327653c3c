using System.Globalization;
using NBomber.Contracts.Stats;

namespace NBomber.Reports;

/// <summary>The figures of the reports as text, so that every format prints the same.</summary>
internal static class ReportText
{
    public static readonly string[] Columns =
        ["scenario / step", "ok", "failed", "ok/s", "min ms", "mean ms", "p50 ms", "p75 ms", "p95 ms", "p99 ms", "max ms"];

    public static string[] CellsOf(ReportRow row) =>
    [
        row.Name,
        Whole(row.Ok.Request.Count),
        Whole(row.Fail.Request.Count),
        row.Ok.Request.RPS.ToString("N1", CultureInfo.InvariantCulture),
        Ms(row.Ok.Latency.MinMs),
        Ms(row.Ok.Latency.MeanMs),
        Ms(row.Ok.Latency.Percent50),
        Ms(row.Ok.Latency.Percent75),
        Ms(row.Ok.Latency.Percent95),
        Ms(row.Ok.Latency.Percent99),
        Ms(row.Ok.Latency.MaxMs),
    ];

    public static string Headline(NodeStats stats) => string.Create(
        CultureInfo.InvariantCulture, $"{stats.TestInfo.TestSuite}: {stats.TestInfo.TestName}, {stats.TestInfo.Created:yyyy-MM-dd HH:mm} UTC");

    public static string MachineLine(NodeStats stats) => string.Create(
        CultureInfo.InvariantCulture,
        $"{stats.NodeInfo.MachineName}, {stats.NodeInfo.CoresCount} cores {stats.NodeInfo.Processor}, {stats.NodeInfo.OS}, {stats.NodeInfo.DotNetVersion}");

    public static string DurationLine(NodeStats stats) => string.Create(
        CultureInfo.InvariantCulture, $"{stats.Duration.TotalSeconds:0.0} s, latency from the intended start of each request");

    public static IEnumerable<(string Scenario, StatusCodeStats Status)> Statuses(NodeStats stats) =>
        stats.ScenarioStats.SelectMany(scenario =>
            scenario.Ok.StatusCodes.Concat(scenario.Fail.StatusCodes).Select(status => (scenario.ScenarioName, status)));

    public static string Verdict(ThresholdResult threshold) => threshold.IsFailed ? "BROKEN" : "held";

    public static string NameOf(ThresholdResult threshold) =>
        threshold.StepName.Length == 0 ? threshold.ScenarioName : $"{threshold.ScenarioName} / {threshold.StepName}";

    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ms(double value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
