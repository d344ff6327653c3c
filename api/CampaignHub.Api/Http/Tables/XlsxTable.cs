using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CampaignHub.Api.Http.Tables;

/// <summary>
/// The smallest workbook that Excel and LibreOffice open: sheets one after another, the heading of each bold and fixed.
/// Written as it comes, so a long table takes no memory; a text that looks like a formula stays a text.
/// </summary>
internal sealed class XlsxTable : ITableWriter
{
    /// <summary>Characters of a cell, by Excel's own limit.</summary>
    private const int LongestCell = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly Stream _body;
    private readonly StagingStream _written = new();
    private readonly ZipArchive _file;
    private StreamWriter _sheet;
    private int _sheets;
    private int _rows;

    /// <summary>Begins a file with sheets of these names, the first of them open.</summary>
    public XlsxTable(Stream body, params string[] sheets)
    {
        _body = body;
        _file = new ZipArchive(_written, ZipArchiveMode.Create);
        foreach (var (name, content) in Parts(sheets))
        {
            using var part = new StreamWriter(_file.CreateEntry(name).Open());
            part.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}""");
        }

        _sheet = NewSheet();
    }

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<TableCell> cells, CancellationToken cancellation)
    {
        var style = _rows++ == 0 ? " s=\"1\"" : "";
        var row = new StringBuilder("<row>");
        foreach (var cell in cells)
        {
            _ = cell.Number is { } number
                ? row.Append("<c").Append(style).Append('>').Append(Formula(cell)).Append("<v>").Append(CultureInfo.InvariantCulture, $"{number}").Append("</v></c>")
                : row.Append("<c t=\"inlineStr\"").Append(style).Append("><is><t xml:space=\"preserve\">").Append(Text(cell.Text ?? "")).Append("</t></is></c>");
        }

        _sheet.Write(row.Append("</row>\n").ToString());
        return _written.DrainAsync(_body, cancellation);
    }

    /// <inheritdoc/>
    public void NextSheet()
    {
        EndSheet();
        _sheet = NewSheet();
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancellation)
    {
        EndSheet();
        _file.Dispose();
        return _written.DrainAsync(_body, cancellation);
    }

    /// <summary>What was not finished is not sent: half a workbook must not look like a whole one.</summary>
    public void Dispose()
    {
        _sheet.Dispose();
        _file.Dispose();
    }

    private StreamWriter NewSheet()
    {
        (_sheets, _rows) = (_sheets + 1, 0);
        var sheet = new StreamWriter(_file.CreateEntry($"xl/worksheets/sheet{_sheets}.xml", CompressionLevel.Fastest).Open());
        sheet.Write(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0">
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

    private static string Formula(TableCell cell) => cell.Formula is { } formula ? $"<f>{Text(formula)}</f>" : "";

    private static string Text(string cell)
    {
        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < Math.Min(cell.Length, LongestCell); i++)
        {
            var isPair = i + 1 < cell.Length && char.IsSurrogatePair(cell[i], cell[i + 1]);
            _ = (cell[i], isPair) switch
            {
                ('<', _) => text.Append("&lt;"),
                ('>', _) => text.Append("&gt;"),
                ('&', _) => text.Append("&amp;"),
                ('\r', _) => text.Append("&#13;"),
                (_, true) => text.Append(cell[i]).Append(cell[++i]),
                var (sign, _) when XmlConvert.IsXmlChar(sign) => text.Append(sign),
                _ => text.Append('\uFFFD'),
            };
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string Content)> Parts(string[] sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Length).ToArray();
        yield return ("[Content_Types].xml",
            $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>
            {string.Concat(numbers.Select(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Spreadsheet}.worksheet+xml\"/>"))}</Types>
            """);
        yield return ("_rels/.rels",
            $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        yield return ("xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(number => $"<sheet name=\"{Text(sheets[number - 1])}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"))}</sheets></workbook>
            """);
        yield return ("xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">{string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}
            <Relationship Id="rId{sheets.Length + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        yield return ("xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """);
    }
}
