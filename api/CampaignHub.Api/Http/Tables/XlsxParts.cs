using System.Text;
using System.Xml;

namespace CampaignHub.Api.Http.Tables;

/// <summary>The parts of a workbook beside its sheets (ECMA-376, part 1): kinds, relations, styles, the list of sheets.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Characters of a cell, by Excel's own limit.</summary>
    private const int LongestCell = 32_767;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The kinds of parts stand first, by which a file is known for a workbook: a part is a sheet unless it says otherwise.</summary>
    public static IEnumerable<(string Name, string Content)> First()
    {
        yield return ("[Content_Types].xml",
            $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="{Spreadsheet}.worksheet+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/></Types>
            """);
        yield return ("_rels/.rels",
            $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        yield return ("xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """);
    }

    /// <summary>The list of sheets, which is known when all are written.</summary>
    public static IEnumerable<(string Name, string Content)> Last(IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToArray();
        yield return ("xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(number => $"<sheet name=\"{Escape(sheets[number - 1])}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"))}</sheets></workbook>
            """);
        yield return ("xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">{string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}
            <Relationship Id="rId{sheets.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
    }

    /// <summary>A text as XML takes it, cut to what a cell holds.</summary>
    public static string Escape(string cell)
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
}
