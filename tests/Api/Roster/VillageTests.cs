using System.Text.Json;
using CampaignHub.Api.Access;
using static CampaignHub.Api.Tests.Roster.RosterClient;

namespace CampaignHub.Api.Tests.Roster;

public sealed class VillageTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Villages = "/api/v1/villages";

    [Fact]
    public async Task A_village_is_added_listed_changed_and_ended()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24820");
        var added = await officer.PostAsync(Villages, new
        {
            communeCode = "24820",
            kind = "to-dan-pho",
            name = " Ho\u0300a  Bi\u0300nh ",
            formerCommune = "Phường Lộc Phát",
            households = 210,
            signal = "weak",
            attributes = new[] { "ethnic-minority-mountainous" },
        }).JsonAsync();
        var code = Code(added);

        Assert.Equal("24820-V001", code);
        Assert.Equal("H\u00f2a B\u00ecnh", added.GetProperty("name").GetString());
        Assert.Equal(["ethnic-minority-mountainous"], Strings(added.GetProperty("attributes")));
        Assert.Equal(JsonValueKind.Null, added.GetProperty("retiredOn").ValueKind);

        var changed = await officer.PutAsync($"{Villages}/{code}", new { kind = "khu-pho", name = "Hòa Bình", attributes = Array.Empty<string>() }).JsonAsync();
        Assert.Equal(("khu-pho", JsonValueKind.Null), (changed.GetProperty("kind").GetString(), changed.GetProperty("households").ValueKind));
        Assert.Empty(Strings(changed.GetProperty("attributes")));

        var ended = await officer.PostAsync($"{Villages}/{code}/retire", new { on = "2026-03-01" }).JsonAsync();
        Assert.Equal(("2026-03-01", "ended"), (ended.GetProperty("retiredOn").GetString(), ended.GetProperty("retiredWhy").GetString()));
        Assert.Empty(Codes(await officer.FetchAsync(Villages).JsonAsync()));
        Assert.Equal([code], Codes(await officer.FetchAsync($"{Villages}?retired=true").JsonAsync()));
        Assert.Equal("24820-V002", await officer.VillageAsync("24820", "Hòa Bình"));
        await officer.PutAsync($"{Villages}/{code}", new { kind = "thon", name = "1" }).ProblemAsync(409, "retired");
    }

    [Fact]
    public async Task Villages_merge_their_teams_with_them_and_split_them_as_told()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24823");
        var (one, two) = (await officer.VillageAsync("24823", "1"), await officer.VillageAsync("24823", "2"));
        var (first, second) = (await officer.TeamAsync("24823", one), await officer.TeamAsync("24823", two));

        var merger = await officer.PostAsync(
            $"{Villages}/merge", new { codes = new[] { one, two }, into = new { kind = "thon", name = "1" }, on = "2026-05-01" }).JsonAsync();

        var merged = merger.GetProperty("villages")[0];
        Assert.Equal([first, second], Strings(merged.GetProperty("teams")));
        Assert.Equal([one, two], Strings(merger, "retired", "code"));
        Assert.Equal([Code(merged)], Strings(merger.GetProperty("retired")[0].GetProperty("successors")));

        var parts = new object[] { new { kind = "thon", name = "1A", teams = new[] { second } }, new { kind = "thon", name = "1B" } };
        await officer.PostAsync($"{Villages}/{Code(merged)}/split", new { into = parts, on = "2026-06-01" })
            .ProblemAsync(400, "team-without-successor");
        parts[1] = new { kind = "thon", name = "1B", teams = new[] { first } };
        var split = await officer.PostAsync($"{Villages}/{Code(merged)}/split", new { into = parts, on = "2026-06-01" }).JsonAsync();

        Assert.Equal([[second], [first]], split.GetProperty("villages").EnumerateArray().Select(part => Strings(part.GetProperty("teams"))));
        Assert.Equal([Code(merged)], Strings(split, "retired", "code"));
        Assert.Equal(["24823-V004", "24823-V005"], Codes(await officer.FetchAsync(Villages).JsonAsync()));
        Assert.Equal(
            ["24823-V001", "24823-V002", "24823-V003"], Codes(await officer.FetchAsync($"{Villages}?retired=true").JsonAsync()));
    }

    [Fact]
    public async Task Villages_without_a_team_are_listed()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24829");
        var (with, without) = (await officer.VillageAsync("24829", "1"), await officer.VillageAsync("24829", "2"));
        var team = await officer.TeamAsync("24829", with);

        Assert.Equal([without], Codes(await officer.FetchAsync($"{Villages}?withoutTeam=true").JsonAsync()));
        await officer.PostAsync($"/api/v1/teams/{team}/retire", new { on = "2026-03-01" }).JsonAsync();
        Assert.Equal([with, without], Codes(await officer.FetchAsync($"{Villages}?withoutTeam=true").JsonAsync()));
    }

    [Fact]
    public async Task Lists_have_a_limit_and_a_cursor()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24841");
        foreach (var name in new[] { "1", "2", "3" })
        {
            await officer.VillageAsync("24841", name);
        }

        var first = await officer.FetchAsync($"{Villages}?limit=2").JsonAsync();
        var second = await officer.FetchAsync($"{Villages}?limit=2&after={first.GetProperty("next").GetString()}").JsonAsync();

        Assert.Equal(["24841-V001", "24841-V002"], Codes(first));
        Assert.Equal(["24841-V003"], Codes(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        await officer.FetchAsync($"{Villages}?limit=1001").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Villages}?after=a%00b").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task What_is_not_of_ones_commune_does_not_exist_and_who_only_reads_changes_nothing()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24846");
        var village = await (await server.StaffAsync(Role.Administrator)).VillageAsync("24848", "1");
        var body = new { communeCode = "24848", kind = "thon", name = "9" };

        await officer.FetchAsync($"{Villages}?commune=24848").ProblemAsync(404, "not-found");
        await officer.PostAsync(Villages, body).ProblemAsync(404, "not-found");
        await officer.PutAsync($"{Villages}/{village}", body).ProblemAsync(404, "not-found");
        await officer.PostAsync($"{Villages}/{village}/retire", new { on = "2026-03-01" }).ProblemAsync(404, "not-found");
        await officer.PostAsync($"{Villages}/{village}/split", new { into = new[] { body, body }, on = "2026-03-01" }).ProblemAsync(404, "not-found");
        await officer.PostAsync($"{Villages}/merge", new { codes = new[] { village, village }, into = body, on = "2026-03-01" })
            .ProblemAsync(404, "not-found");
        foreach (var role in new[] { Role.CommandCentre, Role.Department, Role.Viewer })
        {
            var reader = await server.StaffAsync(role);
            Assert.Equal([village], Codes(await reader.FetchAsync($"{Villages}?commune=24848").JsonAsync()));
            await reader.PutAsync($"{Villages}/{village}", body).ProblemAsync(403, "forbidden");
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_field_by_field()
    {
        var admin = await server.StaffAsync(Role.Administrator);

        var problem = await admin.PostAsync(Villages, new { communeCode = "24853", kind = "xóm", name = "", households = -1 })
            .ProblemAsync(400, "unknown-kind");
        Assert.All(["kind", "name", "households"], field => Assert.Contains(field, problem.GetProperty("detail").GetString(), StringComparison.Ordinal));
        await admin.PostAsync(Villages, new { communeCode = "99999", kind = "thon", name = "1" }).ProblemAsync(404, "not-found");
        await admin.PostAsync(Villages, new { kind = "thon", name = "1" }).ProblemAsync(404, "not-found");
        await admin.PostAsync($"{Villages}/24853-V001/retire", new { on = "2999-01-01" }).ProblemAsync(400, "invalid-date");
        await admin.PostAsync($"{Villages}/24853-V001/retire", new { on = "2026-03-01" }).ProblemAsync(404, "not-found");
        await admin.PutAsync($"{Villages}/nowhere", new { kind = "thon", name = "1" }).ProblemAsync(404, "not-found");
        await admin.PostTextAsync($"{Villages}/merge", """{"codes":[null],"into":{"kind":"thon","name":"1"},"on":"2026-03-01"}""")
            .ProblemAsync(400, "invalid-request");
        await admin.PostTextAsync($"{Villages}/24853-V001/split", """{"into":[null,null],"on":"2026-03-01"}""").ProblemAsync(400, "invalid-request");
        await admin.VillageAsync("24853", "1");
        await admin.PostAsync(Villages, new { communeCode = "24853", kind = "thon", name = "1" }).ProblemAsync(409, "village-exists");
        await admin.PutAsync($"{Villages}/24853-V001", new { communeCode = "24848", kind = "thon", name = "1" }).ProblemAsync(400, "invalid-request");
    }
}
