using System.Globalization;
using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.Engine;

namespace NBomber.Reports;

/// <summary>Writes the reports a run was asked for and says where they are.</summary>
internal static class ReportWriter
{
    public static NodeStats Write(
        NBomberContext context,
        NodeStats stats,
        IReadOnlyDictionary<string, IReadOnlyList<TimelinePoint>> timelines,
        TextWriter console)
    {
        if (context.ReportFormats.Length == 0)
            return stats;
        var name = context.ReportFileName
            ?? string.Create(CultureInfo.InvariantCulture, $"nbomber_report_{stats.TestInfo.Created:yyyy-MM-dd--HH-mm-ss}");
        Directory.CreateDirectory(context.ReportFolder);
        var files = context.ReportFormats.Distinct().Select(format =>
        {
            var file = new ReportFile(
                Path.Combine(context.ReportFolder, $"{name}.{ExtensionOf(format)}"), format, ContentOf(format, stats, timelines));
            File.WriteAllText(file.FilePath, file.ReportContent);
            console.WriteLine($"Report: {file.FilePath}");
            return file;
        });
        return stats with { ReportFiles = [.. files] };
    }

    private static string ExtensionOf(ReportFormat format) => format switch
    {
        ReportFormat.Txt => "txt",
        ReportFormat.Html => "html",
        ReportFormat.Csv => "csv",
        ReportFormat.Md => "md",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such report format."),
    };

    private static string ContentOf(
        ReportFormat format, NodeStats stats, IReadOnlyDictionary<string, IReadOnlyList<TimelinePoint>> timelines) =>
        format switch
        {
            ReportFormat.Html => HtmlReport.Of(stats, timelines),
            ReportFormat.Csv => CsvReport.Of(stats),
            ReportFormat.Md => MarkdownReport.Of(stats),
            _ => TextReport.Of(stats),
        };
}
