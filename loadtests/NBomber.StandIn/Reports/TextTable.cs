using System.Text;

namespace NBomber.Reports;

/// <summary>Columns of equal width; the first is set to the left, the others to the right.</summary>
internal static class TextTable
{
    public static string Of(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]));
            text.AppendJoin("  ", cells).Append('\n');
        }
        return text.ToString();
    }
}
