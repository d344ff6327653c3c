using System.Globalization;
using System.Text;
using NBomber.Contracts.Stats;

namespace NBomber.Reports;

/// <summary>One line per scenario and step, numbers with a decimal point, for comparing runs.</summary>
internal static class CsvReport
{
    private const string Header =
        "test_suite,test_name,created,scenario,step,duration_seconds,ok,fail,ok_per_second,"
        + "min_ms,mean_ms,p50_ms,p75_ms,p95_ms,p99_ms,max_ms,std_dev_ms,bytes,fail_p99_ms,cores,os\n";

    public static string Of(NodeStats stats)
    {
        var text = new StringBuilder(Header);
        foreach (var row in ReportRow.AllOf(stats))
        {
            text.AppendJoin(',', new object[]
            {
                stats.TestInfo.TestSuite, stats.TestInfo.TestName, stats.TestInfo.Created.ToString("O", CultureInfo.InvariantCulture),
                row.Scenario, row.Step, row.Duration.TotalSeconds,
                row.Ok.Request.Count, row.Fail.Request.Count, row.Ok.Request.RPS,
                row.Ok.Latency.MinMs, row.Ok.Latency.MeanMs, row.Ok.Latency.Percent50, row.Ok.Latency.Percent75,
                row.Ok.Latency.Percent95, row.Ok.Latency.Percent99, row.Ok.Latency.MaxMs, row.Ok.Latency.StdDev,
                row.Ok.DataTransfer.AllBytes + row.Fail.DataTransfer.AllBytes, row.Fail.Latency.Percent99,
                stats.NodeInfo.CoresCount, stats.NodeInfo.OS,
            }.Select(Cell)).Append('\n');
        }
        return text.ToString();
    }

    private static string Cell(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
