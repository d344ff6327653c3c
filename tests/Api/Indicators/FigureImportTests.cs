using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Indicators.Import;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Indicators;

/// <summary>Official figures from files: row by row, all or nothing.</summary>
public sealed partial class FigureImportTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Import = "/api/v1/indicators/import";
    private const string Head = "Chỉ tiêu;Địa bàn;Tử số;Mẫu số;Thời điểm số liệu;Nguồn;Thời điểm mẫu số;Nguồn mẫu số;Lý do sửa";

    [Fact]
    public async Task A_file_is_tried_then_taken_and_taken_again_changes_nothing()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        const string File = $"""
            Biểu số liệu chính thức
            {Head}
            1;Toàn tỉnh;2.400.000;3.000.000;30/06/2023;Công an tỉnh;;;
            vneid-level-2;P.1 Bảo Lộc;8.000;9.000;30/06/2023;Công an tỉnh;;;
            7;24820;90;;30/06/2023;Xã rà soát;;;
            """;

        var tried = await SendAsync(centre, File, dryRun: true).JsonAsync();
        Assert.False((await centre.IndicatorAsync("vneid-level-2", "?asOf=2023-12-31")).Has("official"));
        var taken = await SendAsync(centre, File).JsonAsync();
        var again = await SendAsync(centre, File).JsonAsync();

        Assert.Equal((3, false), (tried.GetProperty("counts").Number("added"), tried.GetProperty("applied").GetBoolean()));
        Assert.Equal((3, true), (taken.GetProperty("counts").Number("added"), taken.GetProperty("applied").GetBoolean()));
        Assert.Equal(3, again.GetProperty("counts").Number("left"));
        Assert.Equal(80m, (await centre.IndicatorAsync("vneid-level-2", "?asOf=2023-12-31")).GetProperty("official").GetProperty("rate").GetDecimal());
        var history = await centre.FetchAsync("/api/v1/indicators/vneid-level-2/figures").JsonAsync();
        Assert.True(history.GetProperty("items")[0].GetProperty("imported").GetBoolean());
    }

    [Fact]
    public async Task One_bad_row_keeps_the_whole_file_out_and_every_row_says_what_to_do()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        const string File = $"""
            {Head}
            2;Toàn tỉnh;900;1000;30/06/2024;Sở Y tế;;;
            9;Toàn tỉnh;1;;30/06/2024;A;;;
            8;Toàn tỉnh;1;;30/06/2024;A;;;
            2;;1;;30/06/2024;A;;;
            2;Xã Không Có Ở Đây;1;;30/06/2024;A;;;
            2;Đạ Tẻk;1;;30/06/2024;A;;;
            2;Toàn tỉnh;1,5;;30/06/2024;A;;;
            2;Toàn tỉnh;1;x;30/06/2024;A;;;
            2;Toàn tỉnh;1;;31/02/2024;A;;;
            2;Toàn tỉnh;1;;30/06/2024;;;;
            2;Toàn tỉnh;901;;30/06/2024;Sở Y tế;;;
            2;Toàn tỉnh;900;1001;30/06/2024;Sở Y tế;;;
            2;Toàn tỉnh;900;1000;30/06/2099;Sở Y tế;;;
            """;

        var problem = await SendAsync(centre, File).ProblemAsync(422, "rows-refused");

        var rows = problem.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(
            [
                "", "unknown-indicator", "counted-from-models", "missing-place", "unknown-place", "misspelt-place", "invalid-numerator", "invalid-denominator",
                "invalid-date", "invalid-source", "correction-needs-reason", "denominator-frozen", "invalid-as-of",
            ],
            rows.Select(row => row.GetProperty("problems").EnumerateArray().Select(one => one.Text("code")).SingleOrDefault("")));
        Assert.Equal(Enumerable.Range(2, 13), rows.Select(row => (int)row.Number("row")));
        Assert.False((await centre.IndicatorAsync("health-record-app", "?asOf=2024-12-31")).Has("official"));
    }

    [Fact]
    public async Task Whoever_answers_for_some_figures_imports_only_those()
    {
        var industry = await server.StaffAsync(Role.Department, department: "industry-trade");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24805");

        Assert.Equal("not-your-indicator", await OnlyProblemAsync(industry, "1;Toàn tỉnh;1;;30/06/2024;A;;;"));
        Assert.Equal("not-your-commune", await OnlyProblemAsync(officer, "7;22918;1;;30/06/2024;A;;;"));
        Assert.Equal("not-your-commune", await OnlyProblemAsync(officer, "7;Toàn tỉnh;1;;30/06/2024;A;;;"));
        await SendAsync(officer, $"{Head}\n7;24805;1;2;30/06/2024;A;;;").JsonAsync();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_template_is_read_back_and_has_the_rows_of_its_reader(string format)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24805");
        using var answer = await officer.FetchAsync($"/api/v1/indicators/template?format={format}");
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var problem = await SendAsync(officer, file).ProblemAsync(422, "rows-refused");

        Assert.Equal("invalid-date", Assert.Single(problem.GetProperty("rows").EnumerateArray()).GetProperty("problems")[0].Text("code"));
    }

    [Fact]
    public async Task A_workbook_is_read_as_a_text_is()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        using var book = new MemoryStream();
        using (var table = TableFormat.Xlsx.Open(book, "Số liệu"))
        {
            await table.WriteAsync(["Chỉ tiêu", "Địa bàn", "Tử số", "Mẫu số", "Thời điểm", "Nguồn"], TestContext.Current.CancellationToken);
            await table.WriteAsync(["4", "Toàn tỉnh", "54", "100", "30/06/2024", "Văn phòng UBND tỉnh"], TestContext.Current.CancellationToken);
            await table.FinishAsync(TestContext.Current.CancellationToken);
        }

        await SendAsync(centre, book.ToArray()).JsonAsync();

        var item = await centre.IndicatorAsync("online-services", "?asOf=2024-12-31");
        Assert.Equal((54m, false), (item.GetProperty("official").GetProperty("rate").GetDecimal(), item.GetProperty("met").GetBoolean()));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("Xã,Thôn,Tổ\n1,2,3", "no-header")]
    [InlineData("Chỉ tiêu,Địa bàn,Thời điểm\n", "no-rows")]
    public async Task What_is_no_table_of_figures_is_said(string file, string code)
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var problem = await SendAsync(centre, file).ProblemAsync(422, code);
        Assert.DoesNotContain("file:", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_has_its_sentence_in_both_languages()
    {
        var folders = new[] { "silo/Domain/Indicators", "api/CampaignHub.Api/Indicators/Import" };
        var codes = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(TestSettings.Root, folder), "*.cs"))
            .SelectMany(file => Refusals().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).ToHashSet();

        Assert.True(codes.Count > 15, $"Only {codes.Count} refusals are found.");
        Assert.Subset(FigureTexts.Vietnamese.Codes.ToHashSet(), codes);
        Assert.Equal(FigureTexts.Vietnamese.Codes.Order(), FigureTexts.English.Codes.Order());
    }

    private static async Task<string> OnlyProblemAsync(HttpClient client, string row)
    {
        var problem = await SendAsync(client, $"{Head}\n{row}").ProblemAsync(422, "rows-refused");
        return Assert.Single(problem.GetProperty("rows").EnumerateArray()).GetProperty("problems")[0].Text("code");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string file, bool dryRun = false) =>
        SendAsync(client, Encoding.UTF8.GetBytes(file), dryRun);

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, byte[] file, bool dryRun = false)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return client.PostAsync(new Uri($"{Import}?dryRun={(dryRun ? "true" : "false")}", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""(?:new|Refused|No)\(\s*"(?<code>[a-z]+(?:-[a-z]+)+)", FigureField""")]
    private static partial Regex Refusals();
}
