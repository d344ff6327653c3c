using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files;

/// <summary>A table of a text document: ruled, its heading repeated on every page.</summary>
internal static class TextTable
{
    /// <summary>Half points: 11, so that wide tables fit.</summary>
    private const string TextSize = "22";

    public static Table Of(FilePart.Table table)
    {
        var written = new Table(
            new TableProperties(new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }, Borders()),
            RowOf(table.Columns.Select(column => (Text: column, IsNumber: false)), isHeading: true));
        written.Append(table.Rows.Select(row => RowOf(row.Select(cell => (FileNumbers.Told(cell), cell is not (null or string))), isHeading: false)));
        return written;
    }

    private static TableRow RowOf(IEnumerable<(string Text, bool IsNumber)> cells, bool isHeading)
    {
        var row = new TableRow();
        row.Append(new TableRowProperties(isHeading ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        foreach (var (text, isNumber) in cells)
        {
            var paragraph = TextParts.Paragraph(text, bold: isHeading, centred: isHeading, size: TextSize);
            if (!isHeading)
            {
                paragraph.ParagraphProperties!.Justification!.Val = isNumber ? JustificationValues.Right : JustificationValues.Left;
            }

            row.Append(new TableCell(new TableCellProperties(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }), paragraph));
        }

        return row;
    }

    private static TableBorders Borders() => new(
        Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());

    private static OpenXmlElement Line<T>()
        where T : BorderType, new() => new T { Val = BorderValues.Single, Size = 4, Color = "000000" };
}
