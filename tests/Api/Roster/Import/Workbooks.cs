using System.IO.Compression;
using System.Security;
using System.Text;

namespace CampaignHub.Api.Tests.Roster.Import;

/// <summary>XLSX files put together by hand, the way spreadsheets do and the way they should not.</summary>
internal static class Workbooks
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>One sheet of texts.</summary>
    public static byte[] Of(params string[][] rows) => WithSheets(Sheet(rows));

    /// <summary>A first sheet without a table, then the table.</summary>
    public static byte[] WithCover(params string[][] rows) => WithSheets(Sheet([["Danh sách Tổ"], ["Tháng 11"]]), Sheet(rows));

    /// <summary>A sheet that is this XML.</summary>
    public static byte[] WithSheetXml(string xml) => WithSheets(xml);

    /// <summary>
    /// A title over all columns, a header on two rows with merged cells, a village merged over two rows, a date as a number with a
    /// date's format, a phone as a number without its 0, a shared text with formats inside, a formula's result.
    /// </summary>
    public static byte[] Merged() => WithSheets($"""
        <worksheet {Main}><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>DANH SÁCH TỔ VÀ THÀNH VIÊN</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>Thôn</t></is></c><c r="B3" t="inlineStr"><is><t>Số hộ</t></is></c>
          <c r="C3" t="inlineStr"><is><t>Quyết định</t></is></c><c r="E3" t="inlineStr"><is><t>Thành viên</t></is></c></row>
        <row r="4"><c r="C4" t="inlineStr"><is><t>Số</t></is></c><c r="D4" t="inlineStr"><is><t>Ngày</t></is></c>
          <c r="E4" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="F4" t="inlineStr"><is><t>SĐT</t></is></c></row>
        <row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5"><v>1.2E2</v></c><c r="C5" t="inlineStr"><is><t>12</t></is></c><c r="D5" s="1"><v>46086</v></c>
          <c r="E5" t="str"><f>A1&amp;""</f><v>Nguyễn Văn A</v></c><c r="F5"><v>912345678</v></c></row>
        <row r="6"><c r="E6" t="inlineStr"><is><r><t>Trần </t></r><r><t>Thị B</t></r></is></c></row>
        <row r="8"><c r="A8" t="s"><v>1</v></c><c r="E8" t="inlineStr"><is><t>Lê Văn C</t></is></c></row>
        </sheetData><mergeCells count="5"><mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/><mergeCell ref="A5:A6"/></mergeCells></worksheet>
        """);

    /// <summary>A zip of files.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Sheet(string[][] rows) =>
        $"<worksheet {Main}><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>";

    private static string Row(string[] cells) =>
        $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>";

    private static byte[] WithSheets(params string[] sheets) => Zip(
    [
        ("[Content_Types].xml", Part($"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            {string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}
            </Types>
            """)),
        ("_rels/.rels", Part($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """)),
        ("xl/workbook.xml", Part($"""
            <workbook {Main} xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((_, i) => $"<sheet name=\"S{i + 1}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>
            """)),
        ("xl/_rels/workbook.xml.rels", Part($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            {string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}
            <Relationship Id="rId98" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """)),
        ("xl/styles.xml", Part($"""
            <styleSheet {Main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
            """)),
        ("xl/sharedStrings.xml", Part($"""
            <sst {Main}><si><r><t>Thôn</t></r><r><t xml:space="preserve"> 1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>Thôn 2</t></si></sst>
            """)),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", Part(sheet))),
    ]);

    private static byte[] Part(string xml) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}");
}
