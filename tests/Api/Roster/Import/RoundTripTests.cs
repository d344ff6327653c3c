using System.Net.Http.Headers;
using System.Text;
using CampaignHub.Api.Access;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Roster;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Roster.Import;

/// <summary>Export, change, import: against the server and its database. Each test has a commune of its own.</summary>
public sealed class RoundTripTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Rows = """
        Loại thôn;Thôn;Thuộc xã cũ;Số hộ;Sóng di động;Đặc điểm địa bàn;Loại Tổ;Tên Tổ;Số quyết định;Ngày quyết định;Họ và tên;Vai trò;Nòng cốt;Nhiệm vụ;Lực lượng;Điện thoại
        Thôn;1;Đạ M'Rông;120;Yếu;Đặc biệt khó khăn; Tổ của thôn, tổ dân phố;Tổ CNSCĐ thôn 1;12/QĐ-UBND;05/03/2026;Nguyễn Văn A;Tổ trưởng;x;Phụ trách chung;Đoàn Thanh niên;0912345678
        Thôn;1;Đạ M'Rông;120;Yếu;Đặc biệt khó khăn;;Tổ CNSCĐ thôn 1;12/QĐ-UBND;05/03/2026;Trần Thị Hoà;Tổ phó;;;Hội Phụ nữ;02633822456
        Buôn;Liêng Krắc 2;;;Không;Không;;Tổ CNSCĐ buôn Liêng Krắc 2;;;;;;;;
        Thôn;3;;90;;;;;;;;;;;;
        ;;;;;;Tổ tình nguyện;Đội thanh niên;;;K'Brèo;Thành viên;;=1+1;;
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv", RosterFiles.Csv, "24875")]
    [InlineData("xlsx", RosterFiles.Xlsx, "24877")]
    public async Task An_export_comes_back_without_a_change(string format, string type, string commune)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, commune);
        var added = await officer.ImportAsync(Rows).JsonAsync();
        Assert.Equal((5, 0, 0, 0), added.Counts());
        Assert.True(added.GetProperty("applied").GetBoolean());
        var before = await RosterAsync(commune);

        var file = await officer.ExportAsync(format);
        var dry = await officer.ImportAsync(file, dryRun: true, type).JsonAsync();
        var applied = await officer.ImportAsync(file, dryRun: false, type).JsonAsync();

        Assert.Equal((0, 0, 5, 0), dry.Counts());
        Assert.Equal((0, 0, 5, 0), applied.Counts());
        Assert.All(dry.GetProperty("rows").EnumerateArray(), row => Assert.Equal("left", row.GetProperty("action").GetString()));
        Assert.Empty(dry.GetProperty("ignoredColumns").EnumerateArray());
        Assert.Equivalent(before.Villages, (await RosterAsync(commune)).Villages, strict: true);
        Assert.Equal(before.Members.ToHashSet(), (await RosterAsync(commune)).Members.ToHashSet());
        Assert.Equal(["0912345678", "02633822456", null], before.Members.OrderBy(member => member.TeamCode).Select(member => member.Phone));
    }

    [Fact]
    public async Task A_changed_cell_is_told_field_by_field_and_written_with_its_audit()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24883");
        await officer.ImportAsync(Rows).JsonAsync();
        var file = Encoding.UTF8.GetString(await officer.ExportAsync("csv")).Replace("0912345678", "0987654321", StringComparison.Ordinal);

        var dry = await officer.ImportAsync(file, dryRun: true).JsonAsync();
        Assert.Equal("0912345678", (await RosterAsync("24883")).FindMember("24883-001", 1)!.Phone);
        var applied = await officer.ImportAsync(file).JsonAsync();

        Assert.False(dry.GetProperty("applied").GetBoolean());
        Assert.Equal((0, 1, 4, 0), dry.Counts());
        Assert.Equal((0, 1, 4, 0), applied.Counts());
        var change = Assert.Single(dry.GetProperty("rows")[0].GetProperty("what").EnumerateArray());
        Assert.Equal(
            ("phone", "Điện thoại", "0912345678", "0987654321"),
            (change.Text("field"), change.Text("title"), change.Text("before"), change.Text("after")));
        Assert.Equal("Xã Nam Hà Lâm Hà › Thôn 1 › Tổ CNSCĐ thôn 1 › Nguyễn Văn A", dry.GetProperty("rows")[0].Text("subject"));
        Assert.Equal("0987654321", (await RosterAsync("24883")).FindMember("24883-001", 1)!.Phone);
        Assert.Equal(1, await AuditLinesAsync("member.changed", "24883-001/1", "24883"));
    }

    [Fact]
    public async Task One_refused_row_keeps_everything_out()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24886");
        var file = $"{Rows}\nThôn;4;;nhiều;;;;;;;;;;;;";

        var dry = await officer.ImportAsync(file, dryRun: true).JsonAsync();
        var refused = await officer.ImportAsync(file).ProblemAsync(422, "rows-refused");

        Assert.Equal((5, 0, 0, 1), dry.Counts());
        Assert.Equal((5, 0, 0, 1), refused.Counts());
        Assert.False(refused.GetProperty("applied").GetBoolean());
        Assert.Equal(["7 invalid-households"], refused.Problems());
        var problem = refused.GetProperty("rows")[5].GetProperty("problems")[0];
        Assert.Equal(("households", "Số hộ"), (problem.Text("field"), problem.Text("title")));
        Assert.Contains("số nguyên", problem.Text("message"), StringComparison.Ordinal);
        Assert.Empty((await RosterAsync("24886")).Villages);
        Assert.Equal(0, await AuditLinesAsync("village.added", "24886-V001", "24886"));
    }

    [Theory]
    [InlineData("2099-01-01", "01/01/2099")]
    [InlineData("01/01/1990", "01/01/1990")]
    public async Task A_decision_date_that_cannot_be_is_refused_by_name(string cell, string shown)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24967");

        var refused = await officer.ImportAsync($"Thôn;Tên Tổ;Ngày quyết định\nThôn 1;Tổ 1;{cell}").ProblemAsync(422, "rows-refused");

        Assert.Equal(["2 invalid-date"], refused.Problems());
        Assert.Contains(shown, refused.GetProperty("rows")[0].GetProperty("problems")[0].Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_holds_nothing_a_spreadsheet_would_run_and_keeps_texts_texts()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24895");
        await officer.ImportAsync(Rows).JsonAsync();

        var csv = await officer.ExportAsync("csv");
        var text = Encoding.UTF8.GetString(csv);

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Contains(",'=1+1,", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1", text, StringComparison.Ordinal);
        Assert.Equal("=1+1", Assert.Single((await RosterAsync("24895")).MembersOf("24895-003")).Duty);
    }

    [Fact]
    public async Task A_form_with_a_file_is_taken_as_a_body_is()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24907");
        using var form = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Rows));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.ms-excel");
        form.Add(file, "file", "danh sách.csv");

        var answer = await officer.PostAsync(new Uri("/api/v1/roster/import?dryRun=true", UriKind.Relative), form, Cancellation).JsonAsync();

        Assert.Equal((5, 0, 0, 0), answer.Counts());
    }

    [Fact]
    public async Task An_import_in_english_is_answered_in_english()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24916");
        officer.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var answer = await officer.ImportAsync("Commune,Village\nTân Hà Lâm H,Thôn 1", dryRun: true).JsonAsync();

        var problem = answer.GetProperty("rows")[0].GetProperty("problems")[0];
        Assert.Equal("There is no commune \"Tân Hà Lâm H\". Did you mean: Xã Tân Hà Lâm Hà (24916)? Write the full name as it is there.", problem.Text("message"));
    }

    [Fact]
    public async Task Progress_is_shown_to_who_sent_the_file_alone()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24931");
        var other = await server.StaffAsync(Role.Administrator);
        var id = Guid.CreateVersion7();

        await officer.ImportAsync(Encoding.UTF8.GetBytes(Rows), dryRun: true, progress: id).JsonAsync();

        var stage = await officer.FetchAsync($"/api/v1/roster/imports/{id}").JsonAsync();
        Assert.Equal(("done", 5, 5), (stage.Text("stage"), stage.GetProperty("done").GetInt32(), stage.GetProperty("total").GetInt32()));
        await other.FetchAsync($"/api/v1/roster/imports/{id}").ProblemAsync(404, "not-found");
        await officer.FetchAsync($"/api/v1/roster/imports/{Guid.CreateVersion7()}").ProblemAsync(404, "not-found");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_template_has_an_example_that_is_not_imported(string format)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24943");

        var template = await officer.DownloadAsync($"/api/v1/roster/template?format={format}");

        await officer.ImportAsync(template, dryRun: true).ProblemAsync(422, "no-rows");
    }

    [Fact]
    public async Task An_officer_imports_and_exports_the_own_commune_and_others_nothing_or_less()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24955");
        var neighbour = await server.StaffAsync(Role.CommuneOfficer, "24958");
        var centre = await server.StaffAsync(Role.CommandCentre);
        await officer.ImportAsync(Rows).JsonAsync();

        var foreign = await neighbour.ImportAsync("Xã;Thôn\nQuảng Lập;Thôn 9", dryRun: true).JsonAsync();
        Assert.Equal(["2 not-your-commune"], foreign.Problems());
        var coded = await neighbour.ImportAsync("Mã Tổ;Họ và tên\n24955-001;Người Lạ", dryRun: true).JsonAsync();
        Assert.Equal(["2 not-your-commune"], coded.Problems());
        await neighbour.FetchAsync("/api/v1/roster/export?commune=24955").ProblemAsync(404, "not-found");
        Assert.DoesNotContain("0912345678", Encoding.UTF8.GetString(await neighbour.ExportAsync("csv")), StringComparison.Ordinal);
        Assert.Contains("0912345678", Encoding.UTF8.GetString(await centre.ExportAsync("csv", "24955")), StringComparison.Ordinal);
        await centre.ImportAsync(Rows, dryRun: true).ProblemAsync(403, "forbidden");
        foreach (var role in new[] { Role.Department, Role.Viewer })
        {
            var reader = await server.StaffAsync(role);
            await reader.FetchAsync("/api/v1/roster/export").ProblemAsync(403, "forbidden");
            await reader.ImportAsync(Rows, dryRun: true).ProblemAsync(403, "forbidden");
        }
    }

    [Fact]
    public async Task An_administrator_imports_for_many_communes_at_once()
    {
        var administrator = await server.StaffAsync(Role.Administrator);

        var answer = await administrator.ImportAsync("Xã\tThôn\tHọ và tên\nTân Hội\tThôn 1\tA\nNinh Gia\tThôn 1\tB\n\tThôn 2\tC").JsonAsync();

        Assert.Equal((3, 0, 0, 0), answer.Counts());
        Assert.Equal("24985-002", (await RosterAsync("24985")).Teams.Last().Code);
        var known = await administrator.FetchAsync("/api/v1/teams?commune=24985").JsonAsync();
        Assert.Equal(2, known.GetProperty("items").GetArrayLength());
    }

    private Task<RosterState> RosterAsync(string commune) => server.Services.GetRequiredService<RosterStore>().ReadAsync(commune, Cancellation);

    private async Task<long> AuditLinesAsync(string action, string subject, string commune)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "SELECT count(*) FROM audit WHERE action = $1 AND subject = $2 AND commune_code = $3");
        command.Parameters.Add(new() { Value = action });
        command.Parameters.Add(new() { Value = subject });
        command.Parameters.Add(new() { Value = commune });
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
