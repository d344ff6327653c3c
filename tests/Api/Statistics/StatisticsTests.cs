using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Statistics;

public sealed class StatisticsTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Today => Sample.Today.Text();

    [Fact]
    public async Task Figures_by_commune_are_those_of_the_totals_and_results_stand_by_activity()
    {
        var team = await server.Arrange.TeamAsync("23236-001");
        var device = await server.DeviceAsync(team);
        await device.SendOneAsync(Sample.CheckIn(team, item => item["people"] = 3));
        await device.SendOneAsync(Sample.CheckIn(team, item => (item["people"], item["households"]) = (9, 2)));
        var centre = await server.StaffAsync(Role.CommandCentre);

        var byCommune = await centre.FetchAsync($"/api/v1/statistics?from={Today}&to={Today}&groupBy=commune,date&commune=23236").JsonAsync();

        var row = Assert.Single(byCommune.GetProperty("items").EnumerateArray());
        Assert.StartsWith("Xã ", byCommune.GetProperty("names").GetProperty("commune").GetProperty("23236").GetString(), StringComparison.Ordinal);
        Assert.Equal(("23236", Today), (row.GetProperty("commune").GetString(), row.GetProperty("date").GetString()));
        Assert.Equal((2, 3, 12, 1), (row.Number("checkIns"), row.Number("households"), row.Number("people"), row.Number("teamsReporting")));
        Assert.Equal(12, byCommune.GetProperty("total").Number("people"));
        var totals = (await centre.FetchAsync($"/api/v1/teams/{team}/totals?from={Today}&to={Today}").JsonAsync()).GetProperty("team").GetProperty("results");
        var byActivity = await centre.FetchAsync($"/api/v1/statistics?from={Today}&to={Today}&groupBy=activity&commune=23236").JsonAsync();
        Assert.Equal(
            totals.EnumerateObject().Select(result => (result.Name, result.Value.GetInt64())).Order().ToList(),
            byActivity.GetProperty("items").EnumerateArray().Where(item => item.Number("done") != 0)
                .Select(item => (item.GetProperty("activity").GetString()!, item.Number("done"))).Order().ToList());
        Assert.False(byActivity.GetProperty("items")[0].TryGetProperty("people", out _), "a row of results told people");
    }

    [Fact]
    public async Task The_total_is_told_with_and_without_records_to_check()
    {
        var team = await server.Arrange.TeamAsync("22963-001");
        var device = await server.DeviceAsync(team);
        await device.SendOneAsync(Sample.CheckIn(team, item => item["people"] = 5));
        await device.SendOneAsync(Sample.CheckIn(team, item => (item["people"], item["results"]) = (2, new JsonObject { ["vneid"] = 9 })));
        var centre = await server.StaffAsync(Role.CommandCentre);

        var answer = await centre.FetchAsync($"/api/v1/statistics?from={Today}&to={Today}&groupBy=team&commune=22963").JsonAsync();

        Assert.Equal((7, 5), (answer.GetProperty("total").Number("people"), answer.GetProperty("totalTrusted").Number("people")));
        Assert.Equal(5, answer.GetProperty("items")[0].GetProperty("trusted").Number("people"));
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended_and_tell_the_same_total_and_code()
    {
        foreach (var (code, people) in new[] { ("23246-001", 1), ("23246-002", 2), ("23246-003", 4) })
        {
            var team = await server.Arrange.TeamAsync(code);
            await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team, item => item["people"] = people));
        }

        var centre = await server.StaffAsync(Role.CommandCentre);
        var address = $"/api/v1/statistics?from={Today}&to={Today}&groupBy=team&commune=23246";
        var first = await centre.FetchAsync($"{address}&limit=2").JsonAsync();
        var second = await centre.FetchAsync($"{address}&limit=2&after={first.GetProperty("next").GetString()}").JsonAsync();

        Assert.Equal(["23246-001", "23246-002"], Teams(first));
        Assert.Equal(["23246-003"], Teams(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal((3, 3, 7, 7), (first.Number("rows"), second.Number("rows"), first.GetProperty("total").Number("people"), second.GetProperty("total").Number("people")));
        Assert.Equal(first.GetProperty("proof").GetString(), second.GetProperty("proof").GetString());

        static IEnumerable<string?> Teams(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("team").GetString());
    }

    [Fact]
    public async Task Who_has_the_same_answer_already_is_told_so_until_a_figure_changes()
    {
        var team = await server.Arrange.TeamAsync("23230-001");
        var device = await server.DeviceAsync(team);
        await device.SendOneAsync(Sample.CheckIn(team));
        var centre = await server.StaffAsync(Role.CommandCentre);
        var address = $"/api/v1/statistics?from={Today}&to={Today}&groupBy=team&commune=23230";

        using var first = await centre.GetAsync(address, Cancellation);
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync());
        await device.SendOneAsync(Sample.CheckIn(team));
        Assert.Equal(HttpStatusCode.OK, await AskAsync());

        async Task<HttpStatusCode> AskAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
            using var answer = await centre.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_file_for_excel_has_numbers_sums_as_formulas_and_a_sheet_of_source_and_code()
    {
        var team = await server.Arrange.TeamAsync("23266-001", name: "Tổ \"Đắk\"; <1>");
        await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team, item => item["people"] = 5));
        var centre = await server.StaffAsync(Role.CommandCentre);
        var address = $"/api/v1/statistics?from={Today}&to={Today}&groupBy=team&commune=23266";
        var json = await centre.FetchAsync(address).JsonAsync();

        using var file = new MemoryStream(await centre.GetByteArrayAsync($"{address}&format=xlsx", Cancellation));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var sheets = book.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        Assert.Equal(["Số liệu", "Nguồn, bộ lọc"], sheets.Select(sheet => sheet.Name?.Value));
        var rows = Rows(book, sheets[0]);
        Assert.Equal(["23266-001", "Tổ \"Đắk\"; <1>"], rows[1][..2].Select(cell => cell.InnerText));
        var people = rows[0].FindIndex(cell => cell.InnerText == "Lượt người được hướng dẫn");
        Assert.Equal(("5", true), (rows[1][people].CellValue!.Text, rows[1][people].DataType is null));
        Assert.Equal(("SUM(F2:F2)", "5"), (rows[2][people].CellFormula!.Text, rows[2][people].CellValue!.Text));
        Assert.Contains(Rows(book, sheets[1]), row => row[0].InnerText == "Mã đối chiếu" && row[1].InnerText == json.GetProperty("proof").GetString());

        static List<List<Cell>> Rows(SpreadsheetDocument book, Sheet sheet) =>
            [.. ((WorksheetPart)book.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];
    }

    [Fact]
    public async Task A_text_file_opens_in_excel_with_vietnamese_settings_and_runs_no_formula()
    {
        var team = await server.Arrange.TeamAsync("23231-001", name: "=1+1; Tổ");
        await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team, item => item["people"] = 5));
        var centre = await server.StaffAsync(Role.CommandCentre);

        using var answer = await centre.GetAsync($"/api/v1/statistics?from={Today}&to={Today}&groupBy=team&commune=23231&format=csv", Cancellation);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("Mã (Tổ);Tổ;Phiếu ghi nhận;Lượt hộ;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("23231-001;\"'=1+1; Tổ\";1;1;0;5;", lines[1], StringComparison.Ordinal);
        Assert.Equal($"thong-ke-{Today}-{Today}.csv", answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);
    }

    [Fact]
    public async Task Areas_are_those_of_the_villages_and_places_before_the_merger_those_of_the_communes()
    {
        await ExecuteAsync("INSERT INTO village (code, commune_code, kind, name, attributes) VALUES ('22978-V001', '22978', 'thon', 'Thôn 1', '{coastal-island,border}')");
        foreach (var code in new[] { "22978-001", "22978-002" })
        {
            var team = await server.Arrange.TeamAsync(code);
            await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team, item => item["people"] = 4));
        }

        await ExecuteAsync("UPDATE team SET village_code = '22978-V001' WHERE code = '22978-001'");
        var centre = await server.StaffAsync(Role.CommandCentre);
        var address = $"/api/v1/statistics?from={Today}&to={Today}&commune=22978";

        var answer = await centre.FetchAsync($"{address}&groupBy=formerProvince,area").JsonAsync();
        Assert.Equal(
            [("Bình Thuận", "", 4), ("Bình Thuận", "border+coastal-island", 4)],
            answer.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("formerProvince").GetString(), item.GetProperty("area").GetString(), item.Number("people"))));
        Assert.Equal("Biên giới; Bãi ngang, ven biển, hải đảo", answer.GetProperty("names").GetProperty("area").GetProperty("border+coastal-island").GetString());
        Assert.Equal(8, answer.GetProperty("total").Number("people"));

        Assert.Equal(4, (await centre.FetchAsync($"{address}&area=border").JsonAsync()).GetProperty("total").Number("people"));
        Assert.Equal(8, (await centre.FetchAsync($"{address}&formerProvince=Bình Thuận,Đắk Nông").JsonAsync()).GetProperty("total").Number("people"));
        Assert.Equal(0, (await centre.FetchAsync($"{address}&formerProvince=Đắk Nông").JsonAsync()).GetProperty("total").Number("people"));
        var text = await centre.GetStringAsync($"{address}&groupBy=area&area=border&format=csv", Cancellation);
        Assert.Contains("\"Biên giới; Bãi ngang, ven biển, hải đảo\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commune_before_the_mergers_is_one_that_villages_name_whatever_stands_in_its_name()
    {
        const string Former = "Xã Tân Thành, Hàm Thuận Nam";
        await ExecuteAsync($"INSERT INTO village (code, commune_code, kind, name, former_commune) VALUES ('22969-V001', '22969', 'thon', '1', '{Former}'), ('22969-V002', '22969', 'thon', '1', 'Xã Tân Hải')");
        foreach (var (number, people) in new[] { (1, 4), (2, 9) })
        {
            var team = await server.Arrange.TeamAsync($"22969-00{number}");
            await ExecuteAsync($"UPDATE team SET village_code = '22969-V00{number}' WHERE code = '{team}'");
            await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team, item => item["people"] = people));
        }

        var officer = await server.StaffAsync(Role.CommuneOfficer, "22969");
        var known = await officer.FetchAsync("/api/v1/villages/former-communes").JsonAsync();
        Assert.Equal([("22969", "Xã Tân Hải"), ("22969", Former)], known.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("communeCode").GetString(), item.GetProperty("name").GetString())));

        var address = $"/api/v1/statistics?from={Today}&to={Today}&groupBy=formerCommune";
        var one = await officer.FetchAsync($"{address}&formerCommune={Uri.EscapeDataString(Former)}").JsonAsync();
        Assert.Equal((Former, 4), (Assert.Single(one.GetProperty("items").EnumerateArray()).GetProperty("formerCommune").GetString(), one.GetProperty("total").Number("people")));
        var both = await officer.FetchAsync($"{address}&formerCommune={Uri.EscapeDataString(Former)}&formerCommune=Xã  Tân Hải").JsonAsync();
        Assert.Equal(13, both.GetProperty("total").Number("people"));
        Assert.NotEqual(one.GetProperty("proof").GetString(), both.GetProperty("proof").GetString());
        var villages = await officer.FetchAsync($"{address},village").JsonAsync();
        Assert.Equal("Thôn 1", villages.GetProperty("names").GetProperty("village").GetProperty("22969-V001").GetString());
        Assert.Equal(0, (await officer.FetchAsync($"{address}&formerCommune=Xã Tân Thành").JsonAsync()).GetProperty("total").Number("people"));
        Assert.Contains(Former, await officer.GetStringAsync($"{address}&formerCommune={Uri.EscapeDataString(Former)}&format=csv", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_asks_of_the_own_commune_only_and_needs_not_name_it()
    {
        var team = await server.Arrange.TeamAsync("23235-001");
        await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team));
        var officer = await server.StaffAsync(Role.CommuneOfficer, "23235");

        var answer = await officer.FetchAsync($"/api/v1/statistics?from={Today}&to={Today}&groupBy=commune").JsonAsync();

        Assert.Equal("23235", Assert.Single(answer.GetProperty("items").EnumerateArray()).GetProperty("commune").GetString());
        await officer.FetchAsync($"/api/v1/statistics?groupBy=team&team=23236-001").ProblemAsync(404, "not-found");
        await officer.FetchAsync($"/api/v1/statistics?commune=23235,23236").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task The_example_in_the_OpenAPI_document_has_the_form_of_a_real_answer()
    {
        var team = await server.Arrange.TeamAsync("22972-001");
        await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team));
        var centre = await server.StaffAsync(Role.CommandCentre);
        var document = await centre.FetchAsync("/api/v1/openapi.json").JsonAsync();
        var example = document.GetProperty("paths").GetProperty("/api/v1/statistics").GetProperty("get")
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");

        var answer = await centre.FetchAsync($"/api/v1/statistics?from={Today}&to={Today}&groupBy=commune,activity&commune=22972").JsonAsync();

        Assert.Equal(Names(answer), Names(example));
        Assert.Equal(Names(answer.GetProperty("items")[0]), Names(example.GetProperty("items")[0]));
        Assert.Equal(Names(answer.GetProperty("total")), Names(example.GetProperty("total")));

        static IEnumerable<string> Names(JsonElement of) => of.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-13-01")]
    [InlineData("from=2026-11-02&to=2026-11-01")]
    [InlineData("from=2010-01-01")]
    [InlineData("groupBy=colour")]
    [InlineData("groupBy=date,week,month,quarter,team,kind")]
    [InlineData("activity=flying")]
    [InlineData("kind=dance")]
    [InlineData("organisation=nobody")]
    [InlineData("formerProvince=Hà Nội")]
    [InlineData("area=swamp")]
    [InlineData("work=never")]
    [InlineData("format=pdf")]
    [InlineData("limit=0")]
    [InlineData("after=!")]
    public async Task What_cannot_be_answered_is_refused_with_what_to_write(string query)
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var problem = await centre.FetchAsync($"/api/v1/statistics?{query}").ProblemAsync(400, "invalid-request");
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
