using System.Globalization;
using CampaignHub.Domain.Roster.Import;
using CsvHelper;
using CsvHelper.Configuration;

namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>Reads text with separators. Which separator it is shows by which the header is found.</summary>
internal static class CsvSheet
{
    private static readonly string[] Separators = [";", ",", "\t", "|"];

    /// <summary>The rows of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">How many known columns the first rows have.</param>
    /// <exception cref="FileRefusedException">A quote is not closed, or there are too many rows.</exception>
    public static IReadOnlyList<SheetRow> Read(string text, Func<IReadOnlyList<SheetRow>, int> known)
    {
        var body = WithoutHint(text, out var hinted);
        var separator = hinted ?? Separators.MaxBy(one => known(Head(body, one)))!;
        return Read(body, separator, int.MaxValue);
    }

    /// <summary>Excel takes a first line "sep=;" for a hint and does not show it.</summary>
    private static string WithoutHint(string text, out string? separator)
    {
        separator = null;
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5)
        {
            return text;
        }

        separator = text[4].ToString();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? "" : text[(end + 1)..];
    }

    /// <summary>The first rows; with a wrong separator a quote may seem open, which says that it is wrong.</summary>
    private static IReadOnlyList<SheetRow> Head(string text, string separator)
    {
        try
        {
            return Read(text, separator, HeaderFinder.RowsSearched);
        }
        catch (FileRefusedException)
        {
            return [];
        }
    }

    private static IReadOnlyList<SheetRow> Read(string text, string separator, int most)
    {
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            // A quote in the middle of a cell is one: Tổ "Thôn 1".
            BadDataFound = null,
            MaxFieldSize = FileLimits.CellCharacters,
        });
        var rows = new RowBuffer();
        try
        {
            while (rows.Rows.Count < most && parser.Read())
            {
                rows.Add(parser.Row, Cells(parser));
            }
        }
        catch (MaxFieldSizeException)
        {
            throw new FileRefusedException("open-quote", parser.Row.ToString(CultureInfo.InvariantCulture));
        }

        return rows.Rows;
    }

    private static List<string> Cells(CsvParser parser)
    {
        var cells = new List<string>(parser.Count);
        for (var i = 0; i < Math.Min(parser.Count, FileLimits.Columns); i++)
        {
            cells.Add(Unguarded(CellText.Clean(parser[i])));
        }

        return cells;
    }

    /// <summary>Exports put an apostrophe before what a spreadsheet would take for a formula; see <see cref="Http.Tables.CsvTable"/>.</summary>
    private static string Unguarded(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
