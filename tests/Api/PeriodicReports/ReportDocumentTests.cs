using System.IO.Compression;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.Roster;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.PeriodicReports;

/// <summary>The report as the document it becomes: in the layout of Nghị định 30/2020/NĐ-CP, opened with LibreOffice.</summary>
public sealed class ReportDocumentTests(NovemberServer server) : IClassFixture<NovemberServer>
{
    private const string Upright = "595 x 842";
    private const string Lying = "842 x 595";
    private const string Path = "/api/v1/periodic-reports/quarter-4";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_communes_report_opens_with_every_part_of_the_decree_in_its_place()
    {
        Assert.SkipUnless(Office.IsThere, "LibreOffice and poppler-utils are not on this machine.");
        var officer = await MadeAsync("24805");

        var pdf = await Office.OpenAsync(await FileAsync(officer, "docx"), "commune-report", Cancellation);

        var first = await Office.TextAsync(pdf, 1, Cancellation);
        foreach (var line in new[]
        {
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN", "Số:", "/BC-UBND", "BÁO CÁO", "quý IV năm 2026",
            "Kính gửi: Sở Khoa học và Công nghệ tỉnh Lâm Đồng.", "từ ngày 15/09/2026", "14/12/2026", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        })
        {
            Assert.Contains(line, first, StringComparison.Ordinal);
        }

        var sizes = await Office.SizesAsync(pdf, Cancellation);
        var body = sizes.TakeWhile(size => size == Upright).Count();
        Assert.InRange(body, 2, 8);
        Assert.Equal(Enumerable.Repeat(Lying, sizes.Count - body), sizes.Skip(body));
        Assert.InRange(sizes.Count - body, 6, 12);
        Assert.Equal("2", (await Office.TextAsync(pdf, 2, Cancellation)).Split('\n')[0].Trim());
        var all = string.Concat(await Task.WhenAll(Enumerable.Range(1, sizes.Count).Select(page => Office.TextAsync(pdf, page, Cancellation))));
        foreach (var text in new[]
        {
            "Ra quân đều khắp các thôn", "Không có.", "……………", "Nơi nhận:", "- Lưu: VT, VHXH.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phụ lục I", "Phụ lục VI",
            "1.500 lượt người", "chưa có số liệu", "Mã đối chiếu",
        })
        {
            Assert.Contains(text, all, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Nguyễn", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_provinces_report_goes_to_the_committee_and_a_second_copy_to_the_ministry()
    {
        Assert.SkipUnless(Office.IsThere, "LibreOffice and poppler-utils are not on this machine.");
        var centre = await server.StaffAsync(Role.CommandCentre);
        await centre.PostAsync($"{Path}/make", new { version = 0 }).JsonAsync();

        var committee = await Office.OpenAsync(await FileAsync(centre, "docx"), "province-report", Cancellation);
        var ministry = await Office.OpenAsync(await FileAsync(centre, "docx&to=ministry"), "ministry-report", Cancellation);

        var (first, second) = (await Office.TextAsync(committee, 1, Cancellation), await Office.TextAsync(ministry, 1, Cancellation));
        Assert.Contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ", first, StringComparison.Ordinal);
        Assert.Contains("/BC-SKHCN", first, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Ủy ban nhân dân tỉnh Lâm Đồng.", first, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Bộ Khoa học và Công nghệ.", second, StringComparison.Ordinal);
        Assert.Contains("124 chưa gửi (trên tổng số 124)", Unwrapped(first + await Office.TextAsync(committee, 2, Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_per_annex_table_with_typed_cells()
    {
        var officer = await MadeAsync("22918");

        using var book = new ZipArchive(new MemoryStream(await FileAsync(officer, "xlsx")));
        var sheets = Read(book, "xl/workbook.xml");

        foreach (var name in new[] { "Thuyết minh", "PL I. Chỉ tiêu", "PL II. Nội dung", "PL III. Theo địa bàn", "PL IV. Tổ" })
        {
            Assert.Contains(name, sheets, StringComparison.Ordinal);
        }

        Assert.Contains("<x:v>1500</x:v>", string.Concat(book.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(entry => Read(book, entry.FullName))), StringComparison.Ordinal);
    }

    private async Task<HttpClient> MadeAsync(string commune)
    {
        var store = server.Services.GetRequiredService<RosterStore>();
        var (officer, team) = (await server.StaffAsync(Role.CommuneOfficer, commune), await server.Arrange.TeamAsync($"{commune}-{TestTeams.Next():000}", name: "Tổ công nghệ số cộng đồng Thôn Đạ K'Nàng số 12"));
        await store.ChangeAsync(commune, "staff:0", roster => MemberRules.Add(roster, team, new MemberFields("leader", "Nguyễn Văn Mẫu") { Organisation = "youth-union" }), Cancellation);
        var device = await server.DeviceAsync(team);
        var visit = Sample.CheckIn(team);
        (visit["occurredAt"], visit["kind"], visit["households"], visit["people"], visit["results"]) =
            (server.Now, "point", 0, 1_500, new JsonObject { ["vneid"] = 900, ["online-services"] = 400, ["qr-merchant"] = 0, ["online-safety"] = 30 });
        Assert.Equal("accepted", (await device.SendOneAsync(visit)).Outcome());
        var outreach = Sample.CheckIn(team);
        (outreach["occurredAt"], outreach["kind"], outreach["households"], outreach["people"], outreach["results"], outreach["outreach"]) =
            (server.Now, "outreach", 0, 0, new JsonObject(), new JsonObject { ["channel"] = "loudspeaker", ["quantity"] = 12 });
        Assert.Equal("accepted", (await device.SendOneAsync(outreach)).Outcome());
        object[] parts =
        [
            new { code = "strengths", text = "Ra quân đều khắp các thôn; nhiều Tổ có cách làm sáng tạo.\nCác đoàn thể vào cuộc từ đầu." },
            new { code = "limits", none = true },
        ];
        await officer.PutAsync(Path, new { version = 0, parts }).JsonAsync();
        await officer.PostAsync($"{Path}/make", new { version = 1 }).JsonAsync();
        return officer;
    }

    private static async Task<byte[]> FileAsync(HttpClient client, string format)
    {
        using var answer = await client.FetchAsync($"{Path}/export?format={format}");
        await Answers.RequireAsync(answer, System.Net.HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }

    private static string Read(ZipArchive file, string name)
    {
        using var reader = new StreamReader(file.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
