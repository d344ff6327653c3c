using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Roster.Import;

/// <summary>Streams one sheet of a workbook.</summary>
internal sealed class SheetWriter(WorksheetPart part) : IDisposable
{
    /// <summary>Points: two lines.</summary>
    private const double HeaderHeight = 32;

    /// <summary>A3: the table is wide.</summary>
    private const uint Paper = 8;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    private readonly OpenXmlWriter _sheet = OpenXmlWriter.Create(part);
    private int _columns;
    private uint _row;

    /// <summary>Letters of a column, from A.</summary>
    public static string NameOf(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{NameOf((column / 26) - 1)}{NameOf(column % 26)}";

    /// <summary>Writes what comes before the rows: print set-up, the frozen header, the columns.</summary>
    public void Begin(IReadOnlyList<ColumnLayout> columns)
    {
        _columns = columns.Count;
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _sheet.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        _sheet.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        _sheet.WriteElement(new Columns(columns.Index().Select(column => new Column
        {
            Min = (uint)column.Index + 1,
            Max = (uint)column.Index + 1,
            Width = column.Item.Width,
            CustomWidth = true,
            Style = column.Item.Style,
        })));
        _sheet.WriteStartElement(new SheetData());
    }

    /// <summary>Writes a row of texts.</summary>
    public void WriteRow(uint style, IEnumerable<string> cells)
    {
        _sheet.WriteStartElement(style == WorkbookStyles.Header
            ? new Row { RowIndex = ++_row, Height = HeaderHeight, CustomHeight = true }
            : new Row { RowIndex = ++_row });
        foreach (var cell in cells)
        {
            WriteText(cell, style);
        }

        EndRow();
    }

    public void BeginRow() => _sheet.WriteStartElement(new Row { RowIndex = ++_row });

    public void EndRow() => _sheet.WriteEndElement();

    /// <summary>A text stays one, whatever it looks like: nobody's spreadsheet runs it as a formula.</summary>
    public void WriteText(string text, uint style)
    {
        if (text.Length == 0)
        {
            _sheet.WriteElement(new Cell { StyleIndex = style });
            return;
        }

        _sheet.WriteElement(new Cell(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            StyleIndex = style,
            DataType = CellValues.InlineString,
        });
    }

    public void WriteNumber(string digits) => _sheet.WriteElement(new Cell(new CellValue(digits)) { StyleIndex = WorkbookStyles.Number });

    public void WriteDate(DateOnly date)
    {
        var serial = (date.DayNumber - SerialZero.DayNumber).ToString(CultureInfo.InvariantCulture);
        _sheet.WriteElement(new Cell(new CellValue(serial)) { StyleIndex = WorkbookStyles.Date });
    }

    /// <summary>Writes what comes behind the rows.</summary>
    public void End(IReadOnlyList<DataValidation> offers)
    {
        _sheet.WriteEndElement();
        if (offers.Count > 0)
        {
            _sheet.WriteElement(new DataValidations(offers) { Count = (uint)offers.Count });
        }

        _sheet.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        _sheet.WriteElement(new PageSetup { PaperSize = Paper, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        _sheet.WriteElement(new IgnoredErrors(new IgnoredError
        {
            NumberStoredAsText = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"A1:{NameOf(_columns - 1)}{Math.Max(_row, 2)}" },
        }));
        _sheet.WriteEndElement();
    }

    public void Dispose() => _sheet.Dispose();

    private static string Printable(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
