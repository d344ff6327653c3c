using System.Globalization;
using System.Text;
using NBomber.Contracts.Stats;

namespace NBomber.Reports;

internal static class MarkdownReport
{
    public static string Of(NodeStats stats)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {ReportText.Headline(stats)}\n\n{ReportText.MachineLine(stats)}; {ReportText.DurationLine(stats)}.\n\n");
        Row(text, ReportText.Columns);
        Row(text, [.. ReportText.Columns.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (var row in ReportRow.AllOf(stats))
            Row(text, ReportText.CellsOf(row));

        text.Append("\n| scenario | status | count | message |\n| --- | --- | ---: | --- |\n");
        foreach (var (scenario, status) in ReportText.Statuses(stats))
            Row(text, [scenario, status.StatusCode, ReportText.Whole(status.Count), status.Message]);

        text.Append("\n| threshold | check | result |\n| --- | --- | --- |\n");
        foreach (var threshold in stats.Thresholds)
            Row(text, [ReportText.NameOf(threshold), threshold.CheckExpression, ReportText.Verdict(threshold)]);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string[] cells) =>
        text.Append("| ")
            .AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")))
            .Append(" |\n");
}
