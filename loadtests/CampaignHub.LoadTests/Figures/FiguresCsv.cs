using System.Globalization;

namespace CampaignHub.LoadTests.Figures;

/// <summary>One line per figure, numbers with a decimal point, the surroundings on every line, for comparing runs.</summary>
internal static class FiguresCsv
{
    private static readonly string[] _columns = ["scenario", "figure", "value", "unit", "bound", "verdict"];

    public static string Of(Surroundings surroundings, IEnumerable<Figure> figures)
    {
        var lines = surroundings.Lines().ToList();
        var header = _columns.Concat(lines.Select(line => line.Name));
        var rows = figures.Select(figure => new[]
        {
            figure.Scenario, figure.Name, figure.Value.ToString("0.###", CultureInfo.InvariantCulture), figure.Unit, figure.Bound,
            FigureText.Verdict(figure),
        }.Concat(lines.Select(line => line.Value)));
        return string.Concat(rows.Prepend(header).Select(row => string.Join(',', row.Select(Cell)) + "\n"));
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
