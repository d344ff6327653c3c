using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CampaignHub.Api.Http.Tables;

/// <summary>
/// The smallest workbook that Excel and LibreOffice open: sheets one after another, the heading of each bold and fixed.
/// Written as it comes, so a long table takes no memory; one longer than a sheet goes on in the next, under the same heading.
/// A text that looks like a formula stays a text.
/// </summary>
internal sealed class XlsxTable : ITableWriter
{
    private readonly Stream _body;
    private readonly StagingStream _written = new();
    private readonly ZipArchive _file;
    private readonly Queue<string> _tables;
    private readonly List<string> _sheets = [];

    /// <summary>Where the sheets of the table that is being written begin; all but the last are full.</summary>
    private int _first;
    private IReadOnlyList<TableCell> _heading = [];
    private StreamWriter _sheet;
    private int _rows;

    /// <summary>Begins a file with tables of these names, the first of them open.</summary>
    public XlsxTable(Stream body, params string[] tables)
    {
        (_body, _tables) = (body, new Queue<string>(tables));
        _file = new ZipArchive(_written, ZipArchiveMode.Create);
        foreach (var (name, content) in XlsxParts.First())
        {
            WritePart(name, content);
        }

        _sheet = NextTable();
    }

    /// <summary>Rows of a sheet: as many as Excel takes, fewer in a test.</summary>
    public int RowsOfSheet { get; init; } = 1_048_576;

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<TableCell> cells, CancellationToken cancellation)
    {
        if (_rows == RowsOfSheet)
        {
            GoOn();
        }

        _heading = _rows == 0 ? cells : _heading;
        WriteRow(cells);
        return _written.DrainAsync(_body, cancellation);
    }

    /// <inheritdoc/>
    public void NextSheet()
    {
        EndSheet();
        _sheet = NextTable();
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancellation)
    {
        EndSheet();
        foreach (var (name, content) in XlsxParts.Last(_sheets))
        {
            WritePart(name, content);
        }

        _file.Dispose();
        return _written.DrainAsync(_body, cancellation);
    }

    /// <summary>What was not finished is not sent: half a workbook must not look like a whole one.</summary>
    public void Dispose()
    {
        _sheet.Dispose();
        _file.Dispose();
    }

    private StreamWriter NextTable()
    {
        _first = _sheets.Count;
        return NewSheet(_tables.Dequeue());
    }

    /// <summary>The sheet is full.</summary>
    private void GoOn()
    {
        EndSheet();
        _sheet = NewSheet(string.Create(CultureInfo.InvariantCulture, $"{_sheets[_first]} ({_sheets.Count - _first + 1})"));
        WriteRow(_heading);
    }

    private StreamWriter NewSheet(string name)
    {
        _sheets.Add(name);
        _rows = 0;
        var sheet = new StreamWriter(_file.CreateEntry($"xl/worksheets/sheet{_sheets.Count}.xml", CompressionLevel.Fastest).Open());
        sheet.Write(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{XlsxParts.Main}"><sheetViews><sheetView workbookViewId="0">
            <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
            <sheetFormatPr defaultRowHeight="15" defaultColWidth="24"/><sheetData>
            """);
        return sheet;
    }

    private void EndSheet()
    {
        _sheet.Write("</sheetData></worksheet>");
        _sheet.Dispose();
    }

    private void WriteRow(IReadOnlyList<TableCell> cells)
    {
        var style = _rows == 0 ? " s=\"1\"" : "";
        var row = new StringBuilder("<row>");
        for (var column = 0; column < cells.Count; column++)
        {
            var cell = cells[column];
            _ = cell.Number is { } number
                ? row.Append("<c").Append(style).Append('>').Append(cell.IsSum ? Sum(column) : "").Append("<v>").Append(CultureInfo.InvariantCulture, $"{number}").Append("</v></c>")
                : row.Append("<c t=\"inlineStr\"").Append(style).Append("><is><t xml:space=\"preserve\">").Append(XlsxParts.Escape(cell.Text ?? "")).Append("</t></is></c>");
        }

        _sheet.Write(row.Append("</row>\n").ToString());
        _rows++;
    }

    /// <summary>The sum of what stands in a column of this table, in this sheet and those before it; nothing below a heading alone.</summary>
    private string Sum(int column)
    {
        var name = ColumnName(column);
        var ranges = _sheets[_first..^1].Select(sheet => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{name}2:{name}{RowsOfSheet}");
        ranges = _rows > 1 ? ranges.Append($"{name}2:{name}{_rows}") : ranges;
        var all = string.Join(',', ranges);
        return all.Length > 0 ? $"<f>SUM({XlsxParts.Escape(all)})</f>" : "";
    }

    /// <summary>A column's letters, from 0: A … Z, AA …</summary>
    private static string ColumnName(int index) => index < 26 ? $"{(char)('A' + index)}" : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private void WritePart(string name, string content)
    {
        using var part = new StreamWriter(_file.CreateEntry(name).Open());
        part.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}""");
    }
}
