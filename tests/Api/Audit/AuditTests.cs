using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Ledger.Audit;
using Npgsql;

namespace CampaignHub.Api.Tests.Audit;

public sealed class AuditTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 17, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_commune_sees_its_own_lines_the_centre_all_without_names_the_administrator_all()
    {
        var (own, other) = ("24805-701/1", "22918-701/1");
        await server.WriteAsync(
            [AuditScene.MemberChange("staff:0", "24805", own), AuditScene.MemberChange("staff:0", "22918", other)], s_at);

        var officer = await (await server.StaffAsync(Role.CommuneOfficer, "24805")).ReadAuditAsync("action=member");
        var centre = await (await server.StaffAsync(Role.CommandCentre)).ReadAuditAsync("action=member.changed");
        var administrator = await (await server.StaffAsync(Role.Administrator)).ReadAuditAsync("action=member");

        Assert.Contains(officer, line => line.Text("subject") == own && line.GetProperty("after").Text("phone") == "0900000002");
        Assert.All(officer, line => Assert.Equal("24805", line.Text("communeCode")));
        foreach (var subject in new[] { own, other })
        {
            var line = Assert.Single(centre, line => line.Text("subject") == subject);
            Assert.Equal("{\"core\":false} {\"core\":true}", $"{line.GetProperty("before")} {line.GetProperty("after")}");
            Assert.Contains(administrator, line => line.Text("subject") == subject && line.GetProperty("before").Text("phone") == "0900000001");
        }
    }

    [Fact]
    public async Task Filters_find_what_they_say()
    {
        var userName = await server.Arrange.AccountAsync(Role.Administrator);
        var id = await server.SqlAsync($"SELECT id FROM staff_account WHERE user_name = '{userName}'");
        AuditEntry[] entries =
        [
            new($"staff:{id}", "team.changed", "24805-710") { CommuneCode = "24805" },
            AuditScene.MemberChange("staff:0", "24805", "24805-710/1"),
            new("staff:0", "teamwork.changed", "24805-711") { CommuneCode = "24805" },
        ];
        await server.WriteAsync(entries, s_at);
        var client = await server.StaffAsync(Role.Administrator);

        Assert.Equal(["24805-710/1", "24805-710"], await FindAsync("subject=24805-710"));
        Assert.Equal(["24805-710"], await FindAsync("action=team&commune=24805"));
        Assert.Equal(["24805-710"], await FindAsync($"actor=staff:{id}"));
        Assert.Equal(["24805-710"], await FindAsync($"actor={userName.ToUpperInvariant()}"));
        Assert.Empty(await FindAsync("actor=nobody"));
        // 17:30 UTC on the 1st is half past midnight of the 2nd in the province.
        Assert.Equal(2, (await FindAsync("subject=24805-710&from=2026-03-02&to=2026-03-02")).Count);
        Assert.Empty(await FindAsync("subject=24805-710&to=2026-03-01"));
        Assert.Empty(await FindAsync("subject=24805-710&from=2026-03-03"));
        Assert.Equal(2, (await FindAsync("subject=24805-710&from=0001-01-01&to=9999-12-31")).Count);

        async Task<List<string?>> FindAsync(string filter) =>
            [.. (await client.ReadAuditAsync(filter)).Select(line => line.Text("subject"))];
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("after=x")]
    [InlineData("after=99999999999999999999:1")]
    [InlineData("after=9223372036854775807:1")]
    [InlineData("after=1:x")]
    [InlineData("actor=a%00b")]
    [InlineData("subject=%0a")]
    [InlineData("from=yesterday")]
    public async Task A_filter_that_cannot_be_is_a_bad_request(string filter)
    {
        var client = await server.StaffAsync(Role.Administrator);

        await client.FetchAsync($"{AuditScene.Path}?{filter}").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps_though_all_lines_are_of_one_instant()
    {
        await server.WriteAsync(
            [.. Enumerable.Range(1, 25).Select(number => new AuditEntry("system", "village.added", $"23000-V{number:000}"))], s_at);
        var client = await server.StaffAsync(Role.CommandCentre);

        var subjects = (await client.ReadAuditAsync("action=village.added", limit: 4)).Select(line => line.Text("subject"));

        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(number => $"23000-V{number:000}"), subjects);
    }

    [Fact]
    public async Task Corrections_and_voids_are_told_from_the_ledger_with_before_and_after()
    {
        var team = await server.Arrange.TeamAsync($"24778-{TestTeams.Next():000}");
        var device = await server.DeviceAsync(team);
        var sent = Sample.CheckIn(team);
        await device.SendOneAsync(sent);
        var replacement = Sample.CheckIn(team, item =>
        {
            item["id"] = sent["id"]!.DeepClone();
            item["occurredAt"] = sent["occurredAt"]!.DeepClone();
            item["people"] = 5;
        });
        await CorrectAsync(device, sent, replacement);
        await CorrectAsync(device, sent, replacement: null);
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24778");
        var centre = await server.StaffAsync(Role.CommandCentre);

        var lines = await officer.ReadAuditAsync($"subject={team}", limit: 1);

        Assert.Equal(["check-in.voided", "check-in.corrected"], lines.Select(line => line.Text("action")));
        Assert.All(lines, line => Assert.Equal($"{team}/{sent["id"]}", line.Text("subject")));
        Assert.All(lines, line => Assert.Equal($"Tổ công nghệ số cộng đồng {team} · Máy thử", line.Text("actorName")));
        Assert.Equal("{\"people\":3}", $"{lines[1].GetProperty("before")}");
        Assert.Equal("{\"people\":5,\"reason\":\"Ghi nhầm\"}", lines[1].GetProperty("after").GetRawText());
        Assert.Equal((5, "Ghi nhầm"), (lines[0].GetProperty("before").Number("people"), lines[0].GetProperty("after").Text("reason")));
        var openly = await centre.ReadAuditAsync($"subject={team}/{sent["id"]}&action=check-in.corrected");
        Assert.Equal("{\"people\":5}", $"{Assert.Single(openly).GetProperty("after")}");
        Assert.Equal($"Tổ công nghệ số cộng đồng {team}", openly[0].Text("actorName"));
        Assert.Empty(await centre.ReadAuditAsync($"subject={team}&action=check-in.declined"));
    }

    [Fact]
    public async Task Steps_of_a_day_are_in_the_log_under_the_name_of_who_took_them()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        await centre.PutAsJsonAsync("/api/v1/campaign-days/2027-04-04", new { name = "Ra quân" }, TestContext.Current.CancellationToken).JsonAsync();
        await centre.PostTextAsync("/api/v1/campaign-days/2027-04-04/open", "").JsonAsync();
        await centre.PostTextAsync("/api/v1/campaign-days/2027-04-04/open", "").ProblemAsync(409, "wrong-status");

        var lines = await centre.ReadAuditAsync("subject=2027-04-04");

        Assert.Equal(["day.opened", "day.declared"], lines.Select(line => line.Text("action")));
        Assert.All(lines, line => Assert.StartsWith("Tài khoản commandCentre", line.Text("actorName"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'staff:9'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("TRUNCATE audit CASCADE")]
    public async Task The_log_only_grows(string sql)
    {
        await server.WriteAsync([new("system", "log.tried", sql)], s_at);

        await Assert.ThrowsAsync<PostgresException>(() => server.SqlAsync(sql));

        var lines = await (await server.StaffAsync(Role.Administrator)).ReadAuditAsync("action=log.tried");
        Assert.Contains(lines, line => line.Text("subject") == sql && line.Text("actor") == "system");
    }

    [Fact]
    public async Task A_change_that_is_given_up_leaves_no_line()
    {
        await server.WriteAsync([AuditScene.MemberChange("staff:0", "24805", "24805-720/1")], s_at, commit: false);

        Assert.Empty(await (await server.StaffAsync(Role.Administrator)).ReadAuditAsync("subject=24805-720/1"));
    }

    [Fact]
    public async Task Erasing_the_personal_part_leaves_the_line()
    {
        await server.WriteAsync([AuditScene.MemberChange("staff:0", "24805", "24805-730/1")], s_at);
        var client = await server.StaffAsync(Role.Administrator);

        await server.SqlAsync("DELETE FROM audit_personal USING audit WHERE audit_id = audit.id AND subject = '24805-730/1'");

        var line = Assert.Single(await client.ReadAuditAsync("subject=24805-730/1"));
        Assert.Equal("{\"core\":false} {\"core\":true}", $"{line.GetProperty("before")} {line.GetProperty("after")}");
    }

    private static async Task CorrectAsync(HttpClient client, JsonObject checkIn, JsonObject? replacement)
    {
        var body = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["reason"] = "Ghi nhầm",
            ["replacement"] = replacement?.DeepClone(),
        };
        var answer = await client.PostTextAsync($"{Sample.Path}/{checkIn["id"]}/corrections", body.ToJsonString()).JsonAsync();
        Assert.Equal("accepted", answer.Outcome());
    }
}
