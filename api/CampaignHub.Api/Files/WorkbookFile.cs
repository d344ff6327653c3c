using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Files;

/// <summary>Writes a document as a workbook: the tables as sheets with typed cells and a fixed heading, the texts as a sheet before them.</summary>
internal static class WorkbookFile
{
    private const string TextSheet = "Thuyết minh";
    private const uint BoldStyle = 1;
    private const uint WholeStyle = 2;
    private const uint DecimalStyle = 3;
    private const double ColumnWidth = 22;

    /// <summary>Excel's own formats: #,##0 and #,##0.00.</summary>
    private const uint WholeFormat = 3;
    private const uint DecimalFormat = 4;

    public static byte[] Write(FileDocument document)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var texts = Texts(document).Select(line => (IReadOnlyList<object?>)[line]).ToList();
            AddSheet(workbook, new FilePart.Table(TextSheet, [document.Title], texts), columnWidth: 120);
            foreach (var table in document.Parts.OfType<FilePart.Table>())
            {
                AddSheet(workbook, table, ColumnWidth);
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<string> Texts(FileDocument document) =>
    [
        document.Body, .. document.About,
        .. document.Parts.Select(part => part switch
        {
            FilePart.Heading heading => heading.Text,
            FilePart.Paragraph paragraph => paragraph.Text,
            _ => null,
        }).OfType<string>(),
    ];

    private static void AddSheet(WorkbookPart workbook, FilePart.Table table, double columnWidth)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var rows = new SheetData(new Row(table.Columns.Select(column => TextCell(column, BoldStyle))));
        rows.Append(table.Rows.Select((row, index) => new Row(row.Select(cell => CellOf(cell, index + 2)))));
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }),
            new Columns(new Column { Min = 1, Max = (uint)Math.Max(1, table.Columns.Count), Width = columnWidth, CustomWidth = true }),
            rows);
        var sheets = workbook.Workbook.Sheets!;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = table.Sheet });
    }

    private static Cell CellOf(object? cell, int row) => cell switch
    {
        null => new Cell(),
        string text => TextCell(text, style: 0),
        decimal number => Number(number, DecimalStyle),
        FileFormula formula => new Cell
        {
            CellFormula = new CellFormula(formula.Text.Replace("{row}", row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
            CellValue = new CellValue(formula.Value),
            StyleIndex = DecimalStyle,
        },
        _ => Number(Convert.ToDecimal(cell, CultureInfo.InvariantCulture), WholeStyle),
    };

    private static Cell Number(decimal number, uint style) => new() { CellValue = new CellValue(number), DataType = CellValues.Number, StyleIndex = style };

    /// <summary>A text stays a text, whatever it looks like.</summary>
    private static Cell TextCell(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat { NumberFormatId = WholeFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = DecimalFormat, ApplyNumberFormat = true }));
}
