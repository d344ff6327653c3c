using System.Text;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.Roster.Import;

/// <summary>Files as people send them, and as nobody should.</summary>
public sealed class NastyFilesTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "25000";
    private const string Table = "Thôn;Họ và tên\r\nThôn 1;Nguyễn Văn Hoà\r\nThôn 2;K'Brèo\r\n";

    /// <summary>The same little table in every way a spreadsheet saves it.</summary>
    public static TheoryData<string, byte[]> ReadableFiles => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Table) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Table)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table.Replace(';', '\t'))] },
        { "UTF-16 other order", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Table)] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Table.Replace(';', '\t')) },
        { "Unix line ends", Encoding.UTF8.GetBytes(Table.Replace("\r\n", "\n", StringComparison.Ordinal)) },
        { "old Mac line ends", Encoding.UTF8.GetBytes(Table.Replace("\r\n", "\r", StringComparison.Ordinal)) },
        { "commas", Encoding.UTF8.GetBytes(Table.Replace(';', ',')) },
        { "tabs", Encoding.UTF8.GetBytes(Table.Replace(';', '\t')) },
        { "hint of Excel", Encoding.UTF8.GetBytes("sep=|\r\n" + Table.Replace(';', '|')) },
        { "quotes", Encoding.UTF8.GetBytes("\"Thôn\",\"Họ và\r\ntên\"\r\n\"Thôn 1\",\"Nguyễn Văn Hoà\"\r\n\"Thôn 2\",\"K'Brèo\"\r\n") },
        { "a quote within", Encoding.UTF8.GetBytes("Thôn;Tên Tổ;Họ và tên\nThôn 1;Tổ \"số\" 1;Nguyễn Văn Hoà\nThôn 2;;K'Brèo") },
        { "titles and commas above", Encoding.UTF8.GetBytes("UBND XÃ DI LINH, TỈNH LÂM ĐỒNG\nDANH SÁCH\n\n" + Table + ";\n;\n") },
        { "decomposed", Encoding.UTF8.GetBytes(Table.Normalize(NormalizationForm.FormD)) },
        { "no line end at the end", Encoding.UTF8.GetBytes(Table.TrimEnd()) },
        { "XLSX", Workbooks.Of(["Thôn", "Họ và tên"], ["Thôn 1", "Nguyễn Văn Hoà"], ["Thôn 2", "K'Brèo"]) },
        { "XLSX with a title sheet", Workbooks.WithCover(["Thôn", "Họ và tên"], ["Thôn 1", "Nguyễn Văn Hoà"], ["Thôn 2", "K'Brèo"]) },
    };

    /// <summary>Files that cannot be read, with status and code.</summary>
    public static TheoryData<string, byte[], int, string> UnreadableFiles => new()
    {
        { "nothing", [], 422, "empty-file" },
        { "spaces", " \r\n \r\n"u8.ToArray(), 422, "no-header" },
        { "no header", Encoding.UTF8.GetBytes("Nguyễn Văn A;0912345678\nTrần Thị B;0912345679"), 422, "no-header" },
        { "header alone", Encoding.UTF8.GetBytes("Thôn;Họ và tên\n"), 422, "no-rows" },
        { "Windows-1258", [.. "Th\u00F4n;H"u8[..2], 0xF4, .. "n;H"u8, 0xF2, .. " t"u8, 0xEA, .. "n\nTh"u8, 0xF4, .. "n 1;Ho"u8, 0xCC], 422, "old-encoding" },
        { "TCVN3 as bytes", [.. "Th"u8, 0xAB, .. "n;H"u8, 0xE4, .. " v"u8, 0xB5, .. " t"u8, 0xAA, .. "n\n"u8], 422, "old-encoding" },
        { "TCVN3 kept as Latin letters", Encoding.UTF8.GetBytes("Th«n;Hä vµ tªn\nTh«n 1;NguyÔn V¨n Hoµ\nTh«n 2;TrÇn ThÞ §µo"), 422, "old-encoding" },
        { "VNI kept as Latin letters", Encoding.UTF8.GetBytes("Thoân;Hoï vaø teân\nThoân 1;Nguyeãn Vaên Hoøa\nThoân 2;Traàn Thò Ñaøo"), 422, "old-encoding" },
        { "letters lost", Encoding.UTF8.GetBytes("Thôn;H? và tên\nThôn 1;Nguy?n V?n Hòa\nThôn 2;Tr?n Th? Ð?o"), 422, "lost-letters-in-file" },
        { "old Excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], 422, "old-excel" },
        { "PDF", "%PDF-1.7 ..."u8.ToArray(), 422, "not-a-table" },
        { "web page", "<html><table><tr><td>Thôn</td></tr></table></html>"u8.ToArray(), 422, "not-a-table" },
        { "open quote", Encoding.UTF8.GetBytes($"Thôn;Họ và tên\n\"Thôn 1;A\n{new string('x', 3_000)}"), 422, "open-quote" },
        { "zip of something else", Workbooks.Zip(("readme.txt", "hello"u8.ToArray())), 422, "damaged-file" },
        { "OpenDocument", Workbooks.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray())), 422, "not-a-table" },
        { "half a workbook", Workbooks.Of(["Thôn", "Họ và tên"], ["Thôn 1", "A"])[..600], 422, "damaged-file" },
        { "too many rows", Encoding.UTF8.GetBytes("Thôn;Họ và tên\n" + string.Concat(Enumerable.Repeat("Thôn 1;A\n", 20_100))), 413, "too-many-rows" },
        { "zip bomb", Workbooks.Zip(("xl/worksheets/sheet1.xml", new byte[200 << 20])), 413, "too-large-unpacked" },
        { "zip bomb in a small part", Workbooks.Zip(("[Content_Types].xml", new byte[20 << 20])), 413, "too-large-unpacked" },
        { "zip of many", Workbooks.Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"f{i}", Array.Empty<byte>()))]), 413, "too-large-unpacked" },
        { "billion laughs", Workbooks.WithSheetXml("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData/>&b;</worksheet>"), 422, "damaged-file" },
        { "too large", new byte[(16 << 20) + 1], 413, "too-large" },
    };

    [Theory]
    [MemberData(nameof(ReadableFiles))]
    public async Task A_file_is_read_however_it_was_saved(string how, byte[] file)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        var answer = await officer.ImportAsync(file, dryRun: true, type: "application/octet-stream").JsonAsync();

        Assert.True(answer.Counts() == (2, 0, 0, 0), $"{how}: {answer}");
        var names = answer.GetProperty("rows").EnumerateArray().Select(row => row.Text("subject").Split(" › ")[^1]);
        Assert.Equal(["Nguyễn Văn Hoà", "K'Brèo"], names);
    }

    [Theory]
    [MemberData(nameof(UnreadableFiles))]
    public async Task A_file_that_cannot_be_read_says_what_to_do(string how, byte[] file, int status, string code)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        var problem = await officer.ImportAsync(file, dryRun: true, type: "application/octet-stream").ProblemAsync(status, code);

        Assert.True(code == "too-large" || problem.Text("detail").Length > 20, how);
    }

    [Fact]
    public async Task Merged_cells_numbers_and_dates_of_a_workbook_are_read_as_they_are_seen()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        var answer = await officer.ImportAsync(Workbooks.Merged(), dryRun: true, RosterFiles.Xlsx).JsonAsync();

        Assert.Empty(answer.Problems());
        Assert.Equal((3, 0, 0, 0), answer.Counts());
        var first = answer.GetProperty("rows")[0].GetProperty("what").EnumerateArray().ToDictionary(what => what.Text("field"), what => what.Text("after"));
        Assert.Equal(("05/03/2026", "0912345678", "120"), (first["decisionDate"], first["phone"], first["households"]));
        Assert.Equal(
            ["Thôn 1", "Thôn 1", "Thôn 2"], answer.GetProperty("rows").EnumerateArray().Select(row => row.Text("subject").Split(" › ")[1]));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=abc")]
    public async Task A_form_without_a_file_is_a_bad_request(string type)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        await officer.ImportAsync("--abc\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--abc--"u8.ToArray(), type: type).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Json_is_not_taken_for_a_file()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);

        await officer.ImportAsync("{}"u8.ToArray(), type: "application/json").ProblemAsync(415, "unsupported-media-type");
    }

    /// <summary>Bytes that came from nowhere: an answer, never a failure of the server.</summary>
    [Fact]
    public async Task Broken_workbooks_are_refused_and_never_fail_the_server()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, Commune);
        var good = Workbooks.Merged();
        var random = new Random(20_261_122);
        for (var i = 0; i < 150; i++)
        {
            var broken = (byte[])good.Clone();
            for (var j = 0; j < 1 + (i % 20); j++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            using var response = await officer.ImportAsync(broken, dryRun: true, RosterFiles.Xlsx);
            Assert.True((int)response.StatusCode is 200 or 413 or 422, $"{i}: {(int)response.StatusCode}");
        }
    }
}
