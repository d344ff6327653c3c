using System.Globalization;
using System.Text;
using NBomber.Contracts.Stats;

namespace NBomber.Reports;

internal static class TextReport
{
    public static string Of(NodeStats stats)
    {
        var text = new StringBuilder();
        text.Append('\n').Append(ReportText.Headline(stats)).Append('\n');
        text.Append(ReportText.MachineLine(stats)).Append('\n');
        text.Append(ReportText.DurationLine(stats)).Append("\n\n");
        text.Append(TextTable.Of([ReportText.Columns, .. ReportRow.AllOf(stats).Select(ReportText.CellsOf)]));

        var statuses = ReportText.Statuses(stats).ToList();
        if (statuses.Count > 0)
        {
            text.Append('\n').Append(TextTable.Of(
            [
                ["scenario", "status", "count", "message"],
                .. statuses.Select(one => new[]
                    { one.Scenario, one.Status.StatusCode, ReportText.Whole(one.Status.Count), one.Status.Message }),
            ]));
        }
        foreach (var threshold in stats.Thresholds)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{ReportText.Verdict(threshold),-6}  {ReportText.NameOf(threshold)}: {threshold.CheckExpression}");
            if (threshold.ExceptionMsg.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $" ({threshold.ExceptionMsg})");
        }
        return text.Append('\n').ToString();
    }
}
