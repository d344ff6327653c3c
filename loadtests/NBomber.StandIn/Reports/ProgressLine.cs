using System.Globalization;
using NBomber.Contracts.Stats;

namespace NBomber.Reports;

/// <summary>One line on the console while a scenario runs.</summary>
internal static class ProgressLine
{
    public static string Of(ScenarioStats stats) => string.Create(
        CultureInfo.InvariantCulture,
        $"{stats.Duration:mm\\:ss}  {stats.ScenarioName}: {stats.AllOkCount:N0} ok ({stats.Ok.Request.RPS:N0}/s), "
        + $"{stats.AllFailCount:N0} failed, p50 {stats.Ok.Latency.Percent50:0.0} ms, p99 {stats.Ok.Latency.Percent99:0.0} ms");
}
