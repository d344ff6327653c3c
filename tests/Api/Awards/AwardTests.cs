using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.Roster;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Awards;

public sealed class AwardTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly string s_range = $"from={Sample.Today.AddDays(-6).Text()}&to={Sample.Today.Text()}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Teams_are_proposed_best_first_with_an_arithmetic_that_adds_up()
    {
        const string Commune = "24988";
        var (busy, quiet) = (await TeamAsync(Commune, households: 100), await TeamAsync(Commune, households: 100));
        await RecordAsync(busy, people: 9, records: 4);
        await RecordAsync(quiet, people: 1, records: 1);

        var awards = await AwardsAsync(Role.CommuneOfficer, Commune);

        Assert.True(awards.GetProperty("forReference").GetBoolean());
        // Two recorded: one is listed, nobody as the last.
        var team = Assert.Single(awards.GetProperty("teams").EnumerateArray());
        Assert.Equal(busy, team.Text("teamCode"));
        var earned = 0m;
        foreach (var part in team.GetProperty("parts").EnumerateArray())
        {
            var (value, factor, full) = (part.GetProperty("value").GetDecimal(), part.GetProperty("factor").GetDecimal(), part.GetProperty("full").GetDecimal());
            Assert.Equal(Math.Min(1, value * factor / full) * part.Number("points"), part.GetProperty("earned").GetDecimal(), 6);
            earned += part.GetProperty("earned").GetDecimal();
        }

        Assert.Equal(earned * 100 / team.Number("outOf"), team.GetProperty("score").GetDecimal(), 6);
        var reach = team.GetProperty("parts").EnumerateArray().Single(part => part.Text("code") == "reach");
        // 36 turns, 100 households, 7 days.
        Assert.Equal(36m * 30 / 7, reach.GetProperty("value").GetDecimal(), 6);
        Assert.Single(awards.GetProperty("communes").EnumerateArray());
    }

    [Fact]
    public async Task A_record_to_check_earns_nothing_and_costs_quality()
    {
        const string Commune = "24976";
        var team = await TeamAsync(Commune, households: 50);
        await RecordAsync(team, people: 2, records: 1);
        var marked = Sample.CheckIn(team);
        (marked["people"], marked["results"]) = (1, new JsonObject { ["vneid"] = 5 });
        await (await server.DeviceAsync(team)).SendOneAsync(marked);

        var awards = await AwardsAsync(Role.CommuneOfficer, Commune);
        var parts = awards.GetProperty("teams")[0].GetProperty("parts").EnumerateArray().ToList();

        decimal Value(string code) => parts.Single(part => part.Text("code") == code).GetProperty("value").GetDecimal();
        Assert.Equal(50, Value("quality"));
        Assert.Equal(2m * 100 / 50 * 30 / 7, Value("reach"), 6);
        Assert.Equal(100m / awards.Number("weeks"), Value("regularity"), 6);
    }

    [Fact]
    public async Task A_team_of_a_village_of_unknown_size_is_measured_by_the_rest()
    {
        const string Commune = "24967";
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        await RecordAsync(team, people: 3, records: 1);

        var listed = (await AwardsAsync(Role.CommuneOfficer, Commune)).GetProperty("teams")[0];

        Assert.Equal(40, listed.Number("outOf"));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("parts")[0].GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Members_are_numbers_and_names_are_for_those_who_see_the_roster()
    {
        const string Commune = "24955";
        var team = await TeamAsync(Commune, households: 80);
        var number = await MemberAsync(team);
        await RecordAsync(team, people: 5, records: 2, number);

        var seen = (await AwardsAsync(Role.CommuneOfficer, Commune)).GetProperty("members")[0];
        Assert.Equal((number, "Người mẫu"), ((int)seen.Number("memberNumber"), seen.Text("name")));
        var leaders = await AwardsAsync(Role.Viewer, Commune);
        Assert.Equal(JsonValueKind.Null, leaders.GetProperty("members").ValueKind);
        Assert.DoesNotContain("Người mẫu", leaders.GetRawText(), StringComparison.Ordinal);
        var administrator = await (await server.StaffAsync(Role.Administrator)).FetchAsync($"/api/v1/awards?{s_range}&commune={Commune}").JsonAsync();
        Assert.Equal("Người mẫu", administrator.GetProperty("members")[0].Text("name"));
    }

    [Theory]
    [InlineData("docx", "word/document.xml", "24943")]
    [InlineData("xlsx", "xl/worksheets/sheet2.xml", "24958")]
    public async Task The_proposal_list_is_a_file_that_says_it_is_for_reference(string format, string part, string commune)
    {
        var team = await TeamAsync(commune, households: 100);
        await RecordAsync(team, people: 9, records: 2);
        var officer = await server.StaffAsync(Role.CommuneOfficer, commune);

        using var answer = await officer.FetchAsync($"/api/v1/awards?{s_range}&format={format}");
        await Answers.RequireAsync(answer, System.Net.HttpStatusCode.OK);
        using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancellation));
        var text = string.Concat(file.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(TextOf));

        Assert.Contains("để tham khảo", text, StringComparison.Ordinal);
        Assert.Contains(team, TextOf(file.GetEntry(part)!), StringComparison.Ordinal);
        Assert.DoesNotContain("reach", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-02-02&to=2026-02-01")]
    [InlineData("from=2024-01-01&to=2026-02-01")]
    [InlineData("from=2026-02-01&to=2026-02-02&limit=0")]
    [InlineData("from=2026-02-01&to=2026-02-02&limit=101")]
    [InlineData("from=2026-02-01&to=2026-02-02&format=pdf")]
    [InlineData("from=2026-02-01")]
    public async Task What_is_no_range_is_refused(string query) =>
        await (await server.StaffAsync(Role.CommandCentre)).FetchAsync($"/api/v1/awards?{query}").ProblemAsync(400, "invalid-request");

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private async Task<JsonElement> AwardsAsync(Role role, string commune) =>
        await (await server.StaffAsync(role, commune)).FetchAsync($"/api/v1/awards?{s_range}").JsonAsync();

    private async Task RecordAsync(string team, int people, int records, int? member = null)
    {
        var device = await server.DeviceAsync(team);
        for (var i = 0; i < records; i++)
        {
            var checkIn = Sample.CheckIn(team);
            (checkIn["people"], checkIn["results"], checkIn["memberNumber"]) = (people, new JsonObject { ["vneid"] = 1 }, member);
            Assert.Equal("accepted", (await device.SendOneAsync(checkIn)).Outcome());
        }
    }

    private async Task<string> TeamAsync(string commune, int households)
    {
        var team = await server.Arrange.TeamAsync($"{commune}-{TestTeams.Next():000}");
        var village = (await ChangeAsync(commune, roster => VillageRules.Add(
            roster, commune, new VillageFields("thon", $"Thôn {Guid.NewGuid():N}") { Households = households }))).Villages[0].Code;
        await Audit.AuditScene.SqlAsync(server, $"UPDATE team SET village_code = '{village}' WHERE code = '{team}'");
        return team;
    }

    private async Task<int> MemberAsync(string team) =>
        (await ChangeAsync(team[..5], roster => MemberRules.Add(roster, team, new MemberFields("member", "Người mẫu")))).Members[0].Number;

    private async Task<RosterChanges> ChangeAsync(string commune, Func<RosterState, RosterDecision> decide)
    {
        var store = server.Services.GetRequiredService<RosterStore>();
        return ((RosterDecision.Accepted)await store.ChangeAsync(commune, "system", decide, Cancellation)).Changes;
    }
}
