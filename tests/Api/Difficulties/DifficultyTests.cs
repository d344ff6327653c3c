using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Difficulties;

public sealed class DifficultyTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/v1/difficulties";
    private const string Commune = "24805";

    [Fact]
    public async Task A_difficulty_is_taken_in_once()
    {
        var (team, device, officer) = await PeopleAsync();
        var sent = Difficulty(team);

        Assert.Equal("accepted", await SendAsync(device, sent));
        Assert.Equal("duplicate", await SendAsync(device, sent));
        Assert.Equal("duplicate", await SendAsync(officer, sent));
        Assert.Equal("conflict body-differs", await SendAsync(device, Changed(sent, "urgent", false)));
        Assert.Equal("conflict body-differs", await SendAsync(device, Changed(sent, "text", "khác")));
        Assert.Equal("conflict body-differs", await SendAsync(device, Changed(sent, "occurredAt", "2099-01-01T00:00:00+07:00")));

        var listed = Assert.Single(await ListAsync(device, $"?team={team}"));
        Assert.Equal(("open", "commune", "VNeID báo lỗi khi đăng nhập"), (listed.Text("state"), listed.Text("holder"), listed.Text("text")));
        Assert.True(listed.GetProperty("urgent").GetBoolean());
        Assert.Equal(4, listed.Number("memberNumber"));
    }

    [Fact]
    public async Task What_cannot_be_taken_in_is_refused_with_a_code()
    {
        var (team, device, _) = await PeopleAsync();
        var (_, stranger, _) = await PeopleAsync();
        var theirs = Difficulty(team);
        await SendAsync(device, theirs);

        foreach (var (field, value, code) in new (string, JsonNode?, string)[]
        {
            ("id", "1", "invalid-id"),
            ("teamCode", "24805-999", "unknown-team"),
            ("kind", "weather", "unknown-kind"),
            ("activity", "flying", "unknown-activity"),
            ("householdsAffected", 10_001, "invalid-count"),
            ("memberNumber", -1, "invalid-count"),
            ("occurredAt", "2026-11-22T08:00:00", "invalid-time"),
            ("occurredAt", null, "invalid-time"),
            ("occurredAt", "2099-01-01T00:00:00+07:00", "in-the-future"),
            ("clockOffsetSeconds", int.MaxValue, "in-the-future"),
            ("text", new string('x', 1_001), "invalid-item"),
            ("text", "\0", "invalid-item"),
        })
        {
            Assert.Equal($"rejected {code}", await SendAsync(device, Changed(Difficulty(team), field, value)));
        }

        Assert.Equal("rejected invalid-item", await SendAsync(device, Changed(Changed(Difficulty(team), "kind", "other"), "text", " ")));
        Assert.Equal("accepted", await SendAsync(device, Changed(Difficulty(team), "text", null)));
        Assert.Equal("rejected not-your-team", await SendAsync(stranger, Difficulty(team)));
        Assert.Equal("rejected not-your-team", await SendAsync(stranger, theirs));
        await device.PostTextAsync(Path, "[]").ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task An_answer_reaches_the_team_and_a_final_one_resolves()
    {
        var (team, device, officer) = await PeopleAsync();
        var id = await RecordAsync(device, team);

        var answered = await officer.PostAsync($"{Path}/{id}/answer", new { text = "Thử lại sau 10 giờ" }).JsonAsync();
        Assert.Equal("answered", answered.Text("state"));
        var final = await officer.PostAsync($"{Path}/{id}/answer", new { text = "Đã khắc phục", final = true }).JsonAsync();
        Assert.Equal("resolved", final.Text("state"));

        var seen = await device.FetchAsync($"{Path}/{id}").JsonAsync();
        Assert.Equal(["Thử lại sau 10 giờ", "Đã khắc phục"], seen.GetProperty("steps").EnumerateArray().Select(step => step.Text("text")));
        Assert.All(seen.GetProperty("steps").EnumerateArray(), step => Assert.Equal("commune", step.Text("unit")));
        await officer.PostAsync($"{Path}/{id}/answer", new { text = "nữa" }).ProblemAsync(409, "already-resolved");
        await officer.PostAsync($"{Path}/{id}/answer", new { text = " " }).ProblemAsync(400, "invalid-request");
        Assert.Empty(await ListAsync(device, "?open=true"));
        Assert.Single(await ListAsync(device, "?open=false"));
    }

    [Fact]
    public async Task A_step_sent_twice_is_taken_once()
    {
        var (team, device, officer) = await PeopleAsync();
        var id = await RecordAsync(device, team);
        var step = Guid.NewGuid();

        for (var i = 0; i < 2; i++)
        {
            var after = await officer.PostAsync($"{Path}/{id}/resolve", new { id = step, text = "Xong" }).JsonAsync();
            Assert.Equal(1, after.GetProperty("steps").GetArrayLength());
        }

        var other = await RecordAsync(device, team);
        await officer.PostAsync($"{Path}/{other}/resolve", new { id = step }).ProblemAsync(409, "id-taken");
    }

    [Fact]
    public async Task A_department_sees_and_answers_what_was_passed_on_to_it_only()
    {
        var (team, device, officer) = await PeopleAsync();
        var (id, other) = (await RecordAsync(device, team), await RecordAsync(device, team));
        var centre = await server.StaffAsync(Role.CommandCentre);
        var police = await server.StaffAsync(Role.Department, department: "police");
        var health = await server.StaffAsync(Role.Department, department: "health");

        await officer.PostAsync($"{Path}/{id}/escalate", new { reason = "Hệ thống của tỉnh", to = "province" }).JsonAsync();
        await police.FetchAsync($"{Path}/{id}").ProblemAsync(404, "not-found");
        await police.PostAsync($"{Path}/{id}/answer", new { text = "?" }).ProblemAsync(404, "not-found");
        var passed = await centre.PostAsync($"{Path}/{id}/escalate", new { reason = "Thuộc Công an tỉnh", to = "police" }).JsonAsync();
        Assert.Equal(("escalated", "police"), (passed.Text("state"), passed.Text("holder")));

        Assert.Equal([id], (await ListAsync(police, $"?team={team}")).Select(item => item.GetProperty("id").GetGuid()));
        Assert.Empty(await ListAsync(health, $"?team={team}"));
        await police.FetchAsync($"{Path}/{other}").ProblemAsync(404, "not-found");
        var answered = await police.PostAsync($"{Path}/{id}/answer", new { text = "Đã sửa", final = true }).JsonAsync();
        Assert.Equal(("resolved", "police"), (answered.Text("state"), answered.GetProperty("steps")[2].Text("unit")));
        Assert.Equal(JsonValueKind.Null, answered.GetProperty("memberNumber").ValueKind);
        await officer.PostAsync($"{Path}/{other}/escalate", new { reason = "?", to = "ministry" }).ProblemAsync(400, "invalid-request");
        await officer.PostAsync($"{Path}/{other}/escalate", new { to = "province" }).ProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Each_reads_what_is_in_reach_and_leaders_no_persons()
    {
        var (team, device, officer) = await PeopleAsync();
        var (_, neighbour, _) = await PeopleAsync();
        var id = await RecordAsync(device, team);
        var elsewhere = await server.StaffAsync(Role.CommuneOfficer, "22918");

        await neighbour.FetchAsync($"{Path}/{id}").ProblemAsync(404, "not-found");
        await neighbour.FetchAsync($"{Path}?team={team}").ProblemAsync(404, "not-found");
        await elsewhere.FetchAsync($"{Path}/{id}").ProblemAsync(404, "not-found");
        await elsewhere.PostAsync($"{Path}/{id}/resolve", new { }).ProblemAsync(404, "not-found");
        Assert.DoesNotContain(await ListAsync(elsewhere, ""), item => item.GetProperty("id").GetGuid() == id);
        await device.PostAsync($"{Path}/{id}/resolve", new { }).ProblemAsync(403, "forbidden");
        foreach (var viewer in new[] { await server.StaffAsync(Role.Viewer), await server.StaffAsync(Role.Viewer, Commune) })
        {
            var seen = await viewer.FetchAsync($"{Path}/{id}").JsonAsync();
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (seen.GetProperty("actor").ValueKind, seen.GetProperty("memberNumber").ValueKind));
            await viewer.PostAsync($"{Path}/{id}/answer", new { text = "?" }).ProblemAsync(403, "forbidden");
        }

        Assert.Equal(4, (await officer.FetchAsync($"{Path}/{id}").JsonAsync()).Number("memberNumber"));
    }

    [Fact]
    public async Task They_are_listed_newest_first_page_by_page_and_filtered()
    {
        var (team, device, officer) = await PeopleAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await RecordAsync(device, team, item => item["urgent"] = ids.Count % 2 == 0));
        }

        var first = await officer.FetchAsync($"{Path}?team={team}&limit=3").JsonAsync();
        var second = await officer.FetchAsync($"{Path}?team={team}&limit=3&after={first.Number("next")}").JsonAsync();
        Assert.Equal(
            ids.AsEnumerable().Reverse(),
            new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("id").GetGuid()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(3, (await ListAsync(officer, $"?team={team}&urgent=true")).Count);
        Assert.Equal(5, (await ListAsync(officer, $"?team={team}&open=true&state=open&kind=system-fault&holder=commune")).Count);
        Assert.Empty(await ListAsync(officer, $"?team={team}&proposal=true"));
        await officer.FetchAsync($"{Path}?limit=201").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Path}?state=lost").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Path}?commune=22918").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task Steps_are_never_changed_and_stand_in_the_audit_without_their_texts()
    {
        var (team, device, officer) = await PeopleAsync();
        var id = await RecordAsync(device, team);
        await officer.PostAsync($"{Path}/{id}/escalate", new { reason = "Bà Nguyễn Thị A gọi", to = "province" }).JsonAsync();
        var database = server.Services.GetRequiredService<NpgsqlDataSource>();

        await using var change = database.CreateCommand("UPDATE difficulty_step SET action = 'resolved'");
        await Assert.ThrowsAsync<PostgresException>(() => change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        var audit = await officer.FetchAsync($"/api/v1/audit?subject={team}").JsonAsync();
        Assert.Equal(["difficulty.escalated", "difficulty.recorded"], audit.GetProperty("items").EnumerateArray().Select(item => item.Text("action")));
        Assert.DoesNotContain("Nguyễn", audit.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_text_leaves_the_rest()
    {
        var (team, device, _) = await PeopleAsync();
        var sent = Difficulty(team);
        await SendAsync(device, sent);
        await using var erase = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("DELETE FROM difficulty_text WHERE difficulty_id = $1");
        erase.Parameters.Add(new() { Value = Guid.Parse(sent["id"]!.ToString()) });
        await erase.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Equal("duplicate", await SendAsync(device, sent));
        Assert.Equal(JsonValueKind.Null, Assert.Single(await ListAsync(device, "")).GetProperty("text").ValueKind);
    }

    /// <summary>A difficulty as a phone sends it.</summary>
    internal static JsonObject Difficulty(string team) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["teamCode"] = team,
        ["kind"] = "system-fault",
        ["text"] = "VNeID báo lỗi khi đăng nhập",
        ["urgent"] = true,
        ["occurredAt"] = Sample.At(TimeProvider.System.GetUtcNow()),
        ["activity"] = "vneid",
        ["memberNumber"] = 4,
        ["householdsAffected"] = 12,
    };

    private static JsonObject Changed(JsonObject difficulty, string field, JsonNode? value)
    {
        var changed = difficulty.DeepClone().AsObject();
        changed[field] = value;
        return changed;
    }

    private static async Task<string> SendAsync(HttpClient client, JsonObject difficulty)
    {
        var answer = await client.PostTextAsync(Path, difficulty.ToJsonString()).JsonAsync();
        return answer.GetProperty("code").ValueKind == JsonValueKind.Null ? answer.Text("status") : $"{answer.Text("status")} {answer.Text("code")}";
    }

    private static async Task<Guid> RecordAsync(HttpClient device, string team, Action<JsonObject>? change = null)
    {
        var difficulty = Difficulty(team);
        change?.Invoke(difficulty);
        Assert.Equal("accepted", await SendAsync(device, difficulty));
        return Guid.Parse(difficulty["id"]!.ToString());
    }

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string query) =>
        [.. (await client.FetchAsync($"{Path}{query}").JsonAsync()).GetProperty("items").EnumerateArray()];

    private async Task<(string Team, HttpClient Device, HttpClient Officer)> PeopleAsync()
    {
        var team = await server.Arrange.TeamAsync($"{Commune}-{TestTeams.Next():000}");
        return (team, await server.DeviceAsync(team), await server.StaffAsync(Role.CommuneOfficer, Commune));
    }
}
