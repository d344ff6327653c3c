using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files;

/// <summary>A table of a text document: ruled, its heading repeated on every page.</summary>
internal static class TextTable
{
    /// <summary>Half points: 11, so that wide tables fit.</summary>
    private const string TextSize = "22";

    /// <summary>Twentieths of a point above and below the text of a cell, so that it does not touch the rule.</summary>
    private const string Padding = "30";

    public static Table Of(FilePart.Table table)
    {
        var widths = WidthsOf(table);
        var written = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{Paper.LyingWidth}" },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Type = TableWidthUnitValues.Dxa, Width = Padding },
                    new BottomMargin { Type = TableWidthUnitValues.Dxa, Width = Padding })),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })),
            RowOf(table.Columns.Select(column => (Text: column, IsNumber: false)), widths, isHeading: true));
        written.Append(table.Rows.Select(
            row => RowOf(row.Select(cell => (FileNumbers.Told(cell), cell is not (null or string))), widths, isHeading: false)));
        return written;
    }

    private static string[] WidthsOf(FilePart.Table table)
    {
        var wanted = table.Widths.Count == table.Columns.Count ? table.Widths : [.. Enumerable.Repeat(1, table.Columns.Count)];
        return [.. wanted.Select(width => $"{width * Paper.LyingWidth / wanted.Sum()}")];
    }

    private static TableRow RowOf(IEnumerable<(string Text, bool IsNumber)> cells, string[] widths, bool isHeading)
    {
        var row = new TableRow();
        row.Append(new TableRowProperties(isHeading ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        foreach (var (index, (text, isNumber)) in cells.Index())
        {
            var paragraph = TextParts.Paragraph(text, bold: isHeading, centred: isHeading, size: TextSize);
            if (!isHeading)
            {
                paragraph.ParagraphProperties!.Justification!.Val = isNumber ? JustificationValues.Right : JustificationValues.Left;
            }

            var place = new TableCellProperties(
                new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = widths[index] },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            row.Append(new TableCell(place, paragraph));
        }

        return row;
    }

    private static TableBorders Borders() => new(
        Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());

    private static OpenXmlElement Line<T>()
        where T : BorderType, new() => new T { Val = BorderValues.Single, Size = 4, Color = "000000" };
}
