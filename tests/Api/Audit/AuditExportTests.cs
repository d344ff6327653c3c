using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Tests.Audit;

public sealed class AuditExportTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Formula = "=HYPERLINK(\"http://127.0.0.1\";\"x\")";
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 17, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_CSV_opens_in_a_spreadsheet_in_Vietnamese_and_holds_no_formula()
    {
        await WriteAsync("24805-801");
        var client = await server.StaffAsync(Role.Administrator);

        var (bytes, fileName) = await DownloadAsync(client, "format=csv&subject=24805-801");
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Matches(@"^nhat-ky-thay-doi-\d{4}-\d\d-\d\d\.csv$", fileName);
        Assert.StartsWith("Thời điểm,Người thực hiện,", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "02/03/2026 00:30:00,Hệ thống,system,\"'=HYPERLINK(\"\"http://127.0.0.1\"\";\"\"x\"\")\",24805-801,24805,,\"Tên: a, b\"", lines[1]);
        Assert.Equal(["", "2"], [lines[2], $"{lines.Length - 1}"]);
    }

    [Fact]
    public async Task The_XLSX_is_a_workbook_whose_cells_are_texts()
    {
        await WriteAsync("24805-802");
        var client = await server.StaffAsync(Role.CommandCentre);

        var (bytes, fileName) = await DownloadAsync(client, "format=xlsx&subject=24805-802");
        using var workbook = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in workbook.Entries)
        {
            await using var content = part.Open();
            await XDocument.LoadAsync(content, LoadOptions.None, TestContext.Current.CancellationToken);
        }

        await using var sheet = workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "c").ToList();

        Assert.EndsWith(".xlsx", fileName, StringComparison.Ordinal);
        Assert.All(cells, cell => Assert.Equal("inlineStr", cell.Attribute("t")?.Value));
        Assert.Equal(["02/03/2026 00:30:00", "Hệ thống", "system", Formula, "24805-802", "24805", "", "Tên: a, b"], cells[8..].Select(cell => cell.Value));
    }

    [Fact]
    public async Task A_file_that_cannot_hold_all_says_so_in_its_last_line()
    {
        await server.SqlAsync("INSERT INTO audit (at, actor, action, subject) SELECT '2026-01-01', 'system', 'many.made', n::text FROM generate_series(1, 50001) n");
        var client = await server.StaffAsync(Role.Administrator);

        var (bytes, _) = await DownloadAsync(client, "action=many");
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n");

        Assert.Equal(50_002, lines.Length);
        Assert.Contains(",50001,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",2,", lines[^2], StringComparison.Ordinal);
        Assert.Contains("50.000 dòng", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_exports_the_own_commune_only()
    {
        await server.WriteAsync(
            [AuditScene.MemberChange("staff:0", "24805", "24805-803"), AuditScene.MemberChange("staff:0", "22918", "22918-803")], s_at);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24805");

        var (bytes, _) = await DownloadAsync(officer, "action=member");

        Assert.Contains("24805-803", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("22918-803", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        await officer.FetchAsync($"{AuditScene.Path}/export?format=pdf").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Codes_of_the_program_of_a_reports_parts_and_of_a_departments_form_are_told_in_words()
    {
        await server.WriteAsync(
            [
                new AuditEntry("system", "award-decision.added", "24805-804") { After = new JsonObject { ["level"] = "province-certificate" } },
                new AuditEntry("system", "periodic-report.saved", "24805-804") { After = new JsonObject { ["strengths"] = "Ra quân đều", ["headSigns"] = false } },
                new AuditEntry("system", "department-report.saved", "24805-804") { After = new JsonObject { ["sales-platforms/own-website/ocop-products"] = 12 } },
                new AuditEntry("system", "check-in.corrected", "24805-804") { After = new JsonObject { ["results"] = new JsonObject { ["vneid"] = 2 } } },
            ],
            s_at);
        var client = await server.StaffAsync(Role.Administrator);

        var text = Encoding.UTF8.GetString((await DownloadAsync(client, "format=csv&subject=24805-804")).Bytes);

        foreach (var words in new[]
        {
            "Hình thức khen thưởng: Bằng khen của Chủ tịch UBND tỉnh", "Lưu phần viết của báo cáo định kỳ", "Kết quả nổi bật (III.1): Ra quân đều", "Người đứng đầu ký: không",
            "Trang bán hàng, mạng xã hội của cơ sở, OCOP: Sản phẩm: 12", "Tài khoản định danh điện tử mức độ 2 (VNeID): 2",
        })
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("sales-platforms|own-website|ocop-products|province-certificate|strengths|vneid:", text);
    }

    private Task WriteAsync(string subject) => server.WriteAsync(
        [new AuditEntry("system", Formula, subject) { CommuneCode = "24805", After = new JsonObject { ["name"] = "a, b" } }], s_at);

    private static async Task<(byte[] Bytes, string? FileName)> DownloadAsync(HttpClient client, string query)
    {
        using var response = await client.FetchAsync($"{AuditScene.Path}/export?{query}");
        await Answers.RequireAsync(response, System.Net.HttpStatusCode.OK);
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            response.Content.Headers.ContentDisposition?.FileName);
    }
}
