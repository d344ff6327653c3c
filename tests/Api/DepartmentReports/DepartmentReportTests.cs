using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.DepartmentReports;

public sealed class DepartmentReportTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Reports = "/api/v1/department-reports";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_goes_from_nothing_to_a_draft_to_sent_and_back_with_a_reason()
    {
        var (education, centre) = (await OfAsync("education-training"), await server.StaffAsync(Role.CommandCentre));
        const string Path = $"{Reports}/education-training";
        Assert.Equal("none", StateOf(await education.FetchAsync(Path).JsonAsync()));
        await education.PostAsync($"{Path}/send", new { version = 0 }).ProblemAsync(409, "nothing-to-send");

        var draft = await education.PutAsync(Path, Draft(0, "digital-skills-at-school", "vneid", "thcs-pupils", 41_200)).JsonAsync();
        Assert.Equal(("draft", 1), (StateOf(draft), (int)draft.Number("version")));
        await education.PutAsync(Path, Draft(0, "digital-skills-at-school", "vneid", "thcs-pupils", 1)).ProblemAsync(409, "changed-meanwhile");
        await education.PostAsync($"{Path}/send", new { version = 9 }).ProblemAsync(409, "changed-meanwhile");
        await centre.PostAsync($"{Path}/return", new { version = 1, reason = "Thiếu" }).ProblemAsync(409, "not-sent");

        Assert.Equal("sent", StateOf(await education.PostAsync($"{Path}/send", new { version = 1 }).JsonAsync()));
        await education.PutAsync(Path, Draft(2, "digital-skills-at-school", "vneid", "thcs-pupils", 1)).ProblemAsync(409, "already-sent");
        Assert.Equal("draft", StateOf(await centre.PostAsync($"{Path}/return", new { version = 2, reason = "Thiếu khối THPT" }).JsonAsync()));

        var audit = await centre.FetchAsync("/api/v1/audit?action=department-report").JsonAsync();
        Assert.Equal(
            ["department-report.returned", "department-report.sent", "department-report.saved"],
            audit.GetProperty("items").EnumerateArray().Where(item => item.Text("subject")!.Contains("education", StringComparison.Ordinal)).Select(item => item.Text("action")));
    }

    [Fact]
    public async Task What_teams_recorded_stands_beside_and_is_in_no_figure()
    {
        var trade = await OfAsync("industry-trade");
        const string Path = $"{Reports}/industry-trade";
        var before = Beside(await trade.FetchAsync(Path).JsonAsync());
        var team = await server.Arrange.TeamAsync($"24805-{TestTeams.Next():000}");
        var checkIn = Sample.CheckIn(team);
        (checkIn["kind"], checkIn["businesses"], checkIn["results"]) = ("business", 3, new JsonObject { ["ocop-online"] = 3 });
        Assert.Equal("accepted", (await (await server.DeviceAsync(team)).SendOneAsync(checkIn)).Outcome());

        var saved = await trade.PutAsync(Path, Draft(0, "sales-platforms", "own-website", "ocop-businesses", 40, communeCode: "24805")).JsonAsync();

        Assert.Equal(before + 3, Beside(saved));
        Assert.Equal(40, Assert.Single(saved.GetProperty("figures").EnumerateArray()).Number("value"));
    }

    [Fact]
    public async Task A_figure_that_has_no_place_in_the_forms_is_refused()
    {
        var culture = await OfAsync("culture-sports-tourism");
        foreach (var draft in new object[]
        {
            Draft(0, "press-and-broadcasts", "radio", "flights", 1),
            Draft(0, "press-and-broadcasts", "smoke", "news", 1),
            Draft(0, "sales-platforms", "own-website", "ocop-businesses", 1),
            Draft(0, "press-and-broadcasts", "radio", "news", -1),
            Draft(0, "press-and-broadcasts", "radio", "news", 1_000_000_001),
            Draft(0, "press-and-broadcasts", "radio", "news", 1, communeCode: "24805"),
            new { version = 0, figures = new object?[] { null } },
            new { version = 0, figures = Array.Empty<object>(), results = new string('x', 4_001) },
            new { figures = Array.Empty<object>() },
        })
        {
            await culture.PutAsync($"{Reports}/culture-sports-tourism", draft).ProblemAsync(400, "invalid-request");
        }
    }

    [Fact]
    public async Task A_department_sees_its_own_and_the_Sở_sees_all_four()
    {
        var (culture, centre) = (await OfAsync("culture-sports-tourism"), await server.StaffAsync(Role.CommandCentre));

        var own = (await culture.FetchAsync(Reports).JsonAsync()).GetProperty("items").EnumerateArray().Select(item => item.Text("department"));
        Assert.Equal(["culture-sports-tourism"], own);
        await culture.FetchAsync($"{Reports}/industry-trade").ProblemAsync(404, "not-found");
        await culture.PutAsync($"{Reports}/industry-trade", Draft(0, "sales-platforms", "own-website", "ocop-products", 1)).ProblemAsync(404, "not-found");
        Assert.Equal(4, (await centre.FetchAsync(Reports).JsonAsync()).GetProperty("items").GetArrayLength());
        Assert.Empty((await (await OfAsync("police")).FetchAsync(Reports).JsonAsync()).GetProperty("items").EnumerateArray());
        await (await OfAsync("police")).FetchAsync($"{Reports}/police").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task The_deadline_is_told_by_its_last_working_day()
    {
        var standing = (await (await OfAsync("culture-sports-tourism")).FetchAsync(Reports).JsonAsync()).GetProperty("items")[0];

        Assert.Equal(("2026-11-30", "2026-11-27"), (standing.Text("before"), standing.Text("lastWorkingDay")));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task The_report_is_a_file_with_the_figures_and_what_teams_recorded(string format)
    {
        var agriculture = await OfAsync("agriculture-environment");
        const string Path = $"{Reports}/agriculture-environment";
        var version = (await agriculture.FetchAsync(Path).JsonAsync()).Number("version");
        await agriculture.PutAsync(Path, Draft(version, "sales-platforms", "postal-platforms", "ocop-products", 123_456)).JsonAsync();

        using var answer = await agriculture.FetchAsync($"{Path}/export?format={format}");
        await Answers.RequireAsync(answer, System.Net.HttpStatusCode.OK);
        using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancellation));
        var text = string.Concat(file.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(TextOf));

        Assert.Contains(format == "docx" ? "123.456" : "123456", text, StringComparison.Ordinal);
        Assert.Contains("không cộng vào", text, StringComparison.Ordinal);
        Assert.DoesNotContain("postal-platforms", text, StringComparison.Ordinal);
    }

    private static object Draft(long version, string form, string row, string column, long value, string? communeCode = null) =>
        new { version, figures = new[] { new { form, row, column, value, communeCode } }, results = "Đã triển khai" };

    private static string? StateOf(JsonElement report) => report.GetProperty("standing").Text("state");

    private static long Beside(JsonElement report) =>
        report.GetProperty("beside").EnumerateArray().Where(one => one.Text("activity") == "ocop-online").Sum(one => one.Number("done"));

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private Task<HttpClient> OfAsync(string department) => server.StaffAsync(Role.Department, department: department);
}
