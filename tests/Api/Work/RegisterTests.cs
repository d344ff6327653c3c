using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Work;

public sealed class RegisterTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Commune = "24805";
    private const string Work = "/api/v1/work";

    [Fact]
    public async Task A_training_is_entered_changed_and_withdrawn_each_with_a_line_in_the_log()
    {
        var (team, officer) = await PeopleAsync();
        var path = $"{Work}/trainings/{Guid.NewGuid()}";

        await officer.PutAsync(path, Training(team, members: 12)).JsonAsync();
        await officer.PutAsync(path, Training(team, members: 12)).JsonAsync();
        var changed = await officer.PutAsync(path, Training(team, members: 15)).JsonAsync();
        Assert.Equal(15, changed.Number("members"));
        Assert.Equal(["policy", "safety"], changed.GetProperty("contents").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(15, (await LineAsync(officer, "trainings", path))!.Value.Number("members"));

        await officer.PostAsync($"{path}/withdraw", new { reason = "Ghi nhầm ngày" }).NoContentAsync();
        Assert.Null(await LineAsync(officer, "trainings", path));
        await officer.PostAsync($"{path}/withdraw", new { reason = "Ghi nhầm ngày" }).ProblemAsync(404, "not-found");

        var subject = $"training:{path.Split('/')[^1]}";
        var audit = (await officer.FetchAsync($"/api/v1/audit?subject={subject}").JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["training.withdrawn", "training.changed", "training.added"], audit.Select(item => item.Text("action")));
        Assert.Equal((12, 15), (audit[1].GetProperty("before").Number("members"), audit[1].GetProperty("after").Number("members")));
        Assert.False(audit[1].GetProperty("after").TryGetProperty("place", out _));
    }

    [Fact]
    public async Task What_is_no_training_is_refused_with_what_to_send()
    {
        var (team, officer) = await PeopleAsync();
        var elsewhere = await server.Arrange.TeamAsync($"22918-{TestTeams.Next():000}");
        var tomorrow = Sample.Today.AddDays(1).Text();
        foreach (var body in new object[]
        {
            new { communeCode = Commune },
            Training(team, members: 0),
            Training(team, members: 10_001),
            Training(team, members: 5, form: "by-post"),
            Training(team, members: 5, date: tomorrow),
            Training(team, members: 5, place: new string('x', 201)),
            Training(team, members: 5, place: "một\nhai"),
            Training(team, members: 5, contents: []),
            Training(team, members: 5, contents: ["flying"]),
            Training(elsewhere, members: 5),
            Training("24805-000", members: 5),
        })
        {
            var problem = await officer.PutAsync($"{Work}/trainings/{Guid.NewGuid()}", body).ProblemAsync(400, "invalid-request");
            Assert.Contains("training contents", problem.Text("detail"), StringComparison.Ordinal);
        }

        await officer.FetchAsync($"{Work}/trainings?limit=0").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Work}/trainings?after=x").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Work}/trainings?from=2026-02-02&to=2026-02-01").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task A_training_counts_nobody_as_guided()
    {
        var (team, officer) = await PeopleAsync();
        var totals = $"/api/v1/days/{Sample.Today.Text()}/teams/{team}/totals";
        var before = (await officer.FetchAsync(totals).JsonAsync()).GetProperty("team").Number("people");

        await officer.PutAsync($"{Work}/trainings/{Guid.NewGuid()}", Training(team, members: 900)).JsonAsync();

        Assert.Equal(before, (await officer.FetchAsync(totals).JsonAsync()).GetProperty("team").Number("people"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_line_twice()
    {
        var (team, officer) = await PeopleAsync();
        var day = new DateOnly(2026, 3, 3).Text();
        for (var i = 0; i < 5; i++)
        {
            await officer.PutAsync($"{Work}/inspections/{Guid.NewGuid()}", Inspection(team, day)).JsonAsync();
        }

        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await officer.FetchAsync($"{Work}/inspections?from={day}&to={day}&limit=2&after={after}").JsonAsync();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("id")!));
            after = page.Text("next");
        }

        Assert.Equal(5, seen.Count);
        Assert.Equal(5, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_Sở_keeps_its_own_register_beside_those_of_the_communes()
    {
        var (team, officer) = await PeopleAsync();
        var centre = await server.StaffAsync(Role.CommandCentre);
        var path = $"{Work}/inspections/{Guid.NewGuid()}";

        await centre.PutAsync(path, Inspection(team, Sample.Today.Text(), communeCode: null)).JsonAsync();

        await officer.PutAsync(path, Inspection(team, Sample.Today.Text())).ProblemAsync(404, "not-found");
        await officer.PostAsync($"{path}/withdraw", new { reason = "Thử" }).ProblemAsync(404, "not-found");
        Assert.Null(await LineAsync(officer, "inspections", path));
        Assert.NotNull(await LineAsync(centre, "inspections", path));
        await centre.PostAsync($"{path}/withdraw", new { reason = "Thử" }).NoContentAsync();
    }

    [Fact]
    public async Task The_number_of_a_household_is_shown_to_who_works_with_it_only()
    {
        var (team, officer) = await PeopleAsync();
        var viewer = await server.StaffAsync(Role.Viewer);
        var path = $"{Work}/nucleus-households/{Guid.NewGuid()}";

        await officer.PutAsync(path, new { communeCode = Commune, date = Sample.Today.Text(), teamCode = team, householdNumber = 37 }).JsonAsync();

        Assert.Equal(37, (await LineAsync(officer, "nucleus-households", path))!.Value.Number("householdNumber"));
        Assert.Equal(JsonValueKind.Null, (await LineAsync(viewer, "nucleus-households", path))!.Value.GetProperty("householdNumber").ValueKind);
        var file = await (await viewer.FetchAsync($"{Work}/nucleus-households/export?format=csv&commune={Commune}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(",37", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trainings", "Tập huấn")]
    [InlineData("nucleus-households", "Hộ")]
    [InlineData("inspections", "Kiểm tra")]
    [InlineData("award-decisions", "Quyết định")]
    public async Task A_register_is_exported_in_Vietnamese_words(string register, string _)
    {
        var (team, officer) = await PeopleAsync();
        await WorkScene.LineAsync(server, register, team);

        var csv = await officer.FetchAsync($"{Work}/{register}/export?format=csv");
        var text = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(team, text, StringComparison.Ordinal);
        Assert.DoesNotContain("in-person", text, StringComparison.Ordinal);
        Assert.DoesNotContain("commendation", text, StringComparison.Ordinal);
        var xlsx = await officer.FetchAsync($"{Work}/{register}/export?format=xlsx");
        Assert.Equal("PK", (await xlsx.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))[..2]);
        await officer.FetchAsync($"{Work}/{register}/export?format=pdf").ProblemAsync(400, "invalid-request");
    }

    internal static object Training(
        string team, int members, string form = "combined", string? date = null, string place = "Nhà văn hóa thôn 3", string[]? contents = null) => new
        {
            communeCode = Commune,
            date = date ?? Sample.Today.Text(),
            place,
            form,
            organiser = "UBND xã, VNPT",
            contents = contents ?? ["safety", "policy"],
            teamCodes = new[] { team },
            members,
        };

    private static object Inspection(string team, string date, string? communeCode = Commune) => new
    {
        communeCode,
        date,
        teamCode = team,
        inspector = "Phòng Văn hóa - Xã hội",
        finding = "Sổ ghi chép đầy đủ",
        dueBy = date,
    };

    private static async Task<JsonElement?> LineAsync(HttpClient reader, string register, string path)
    {
        var page = await reader.FetchAsync($"{Work}/{register}?limit=200").JsonAsync();
        var id = path.Split('/')[^1];
        return page.GetProperty("items").EnumerateArray().Where(item => item.Text("id") == id).Select(item => (JsonElement?)item).SingleOrDefault();
    }

    private async Task<(string Team, HttpClient Officer)> PeopleAsync()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        return (team, await server.StaffAsync(Role.CommuneOfficer, Commune));
    }
}
