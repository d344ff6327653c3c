using System.Globalization;
using System.Net;
using System.Text;
using NBomber.Contracts.Stats;
using NBomber.Engine;

namespace NBomber.Reports;

/// <summary>One file that opens anywhere: no script, no font, no picture from elsewhere.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1c2733; --soft: #5d6b79; --line: #d9e0e6; --back: #f7f9fa; --card: #fff;
          --accent: #0b6e6e; --second: #b4581a; --bad: #b3261e; --good: #1b7f3b; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf2; --soft: #9fb0bf; --line: #33414d; --back: #12181d;
          --card: #1a2229; --accent: #5cc9c4; --second: #f0a36b; --bad: #ff8a80; --good: #7ddc9a; } }
        body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 1080px; margin: 0 auto; padding: 32px 16px 64px; }
        h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 32px 0 8px; }
        p { margin: 0; color: var(--soft); }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 8px 16px; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { text-align: right; padding: 6px 8px; border-bottom: 1px solid var(--line); white-space: nowrap; }
        th:first-child, td:first-child, td.text, th.text { text-align: left; } td.text { white-space: normal; }
        th { color: var(--soft); font-weight: 600; } tr:last-child td { border-bottom: 0; }
        .held { color: var(--good); } .broken { color: var(--bad); font-weight: 600; }
        figure { margin: 16px 0 8px; } figcaption { color: var(--soft); } figcaption span { margin-left: 16px; }
        figcaption span.first { color: var(--accent); } figcaption span.second { color: var(--second); }
        svg { width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 11px; }
        svg .grid { stroke: var(--line); } polyline { fill: none; stroke-width: 2; }
        polyline.first { stroke: var(--accent); } polyline.second { stroke: var(--second); }
        """;

    public static string Of(NodeStats stats, IReadOnlyDictionary<string, IReadOnlyList<TimelinePoint>> timelines)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(Text(ReportText.Headline(stats))).Append("</title><style>").Append(Style).Append("</style></head><body><main>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(ReportText.Headline(stats))}</h1><p>{Text(ReportText.MachineLine(stats))}</p>");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text(ReportText.DurationLine(stats))}</p>");
        Table(html, "Requests", ReportText.Columns, ReportRow.AllOf(stats).Select(ReportText.CellsOf));
        AppendThresholds(html, stats);
        foreach (var (scenario, points) in timelines.Where(timeline => timeline.Value.Count > 1))
            AppendCharts(html, scenario, points);
        Table(
            html,
            "Answers",
            ["scenario", "status", "count", "message"],
            ReportText.Statuses(stats).Select(one => new[]
                { one.Scenario, one.Status.StatusCode, ReportText.Whole(one.Status.Count), one.Status.Message }));
        return html.Append("</main></body></html>\n").ToString();
    }

    private static void AppendThresholds(StringBuilder html, NodeStats stats)
    {
        if (stats.Thresholds.Length == 0)
            return;
        html.Append("<h2>Thresholds</h2><div class=\"card\"><table>");
        foreach (var threshold in stats.Thresholds)
        {
            var verdict = ReportText.Verdict(threshold);
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(ReportText.NameOf(threshold))}</td><td class=\"text\"><code>{Text(threshold.CheckExpression)}</code></td>")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"{(threshold.IsFailed ? "broken" : "held")}\">{verdict}</td></tr>");
        }
        html.Append("</table></div>");
    }

    private static void AppendCharts(StringBuilder html, string scenario, IReadOnlyList<TimelinePoint> points)
    {
        double[] seconds = [.. points.Select(point => point.At.TotalSeconds)];
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(scenario)} over time</h2><div class=\"card\">");
        html.Append(LineChart.Of(
            "per second",
            seconds,
            ("ok", "first", [.. points.Select(point => point.OkPerSecond)]),
            ("failed", "second", [.. points.Select(point => point.FailPerSecond)])));
        html.Append(LineChart.Of(
            "latency, ms",
            seconds,
            ("p50", "first", [.. points.Select(point => point.P50Ms)]),
            ("p99", "second", [.. points.Select(point => point.P99Ms)])));
        html.Append("</div>");
    }

    private static void Table(StringBuilder html, string title, string[] columns, IEnumerable<string[]> rows)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)}</h2><div class=\"card\"><table><tr>");
        foreach (var column in columns)
            html.Append(CultureInfo.InvariantCulture, $"<th>{Text(column)}</th>");
        html.Append("</tr>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append(CultureInfo.InvariantCulture, $"<td>{Text(cell)}</td>");
            html.Append("</tr>");
        }
        html.Append("</table></div>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
