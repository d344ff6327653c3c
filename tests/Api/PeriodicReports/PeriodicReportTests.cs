using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.PeriodicReports;

public sealed class PeriodicReportTests(NovemberServer server) : IClassFixture<NovemberServer>
{
    private const string Path = "/api/v1/periodic-reports/quarter-4";

    [Fact]
    public async Task A_report_goes_from_nothing_over_made_and_issued_to_received_and_back_with_a_reason()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, "24805"), await server.StaffAsync(Role.CommandCentre));
        const string Own = $"{Path}?commune=24805";
        var none = await officer.FetchAsync(Path).JsonAsync();
        Assert.Equal(("none", "2026-09-15", "2026-12-14", "2025-12-15"), (StateOf(none), none.Text("from"), none.Text("to"), none.Text("since")));
        await officer.FetchAsync($"{Path}/export").ProblemAsync(409, "not-made");
        await officer.PostAsync($"{Path}/issue", new { version = 0, number = "12/BC-UBND", date = "2026-11-19" }).ProblemAsync(409, "not-made");

        var draft = await officer.PutAsync(Path, new { version = 0, parts = new[] { new { code = "strengths", text = "Ra quân đều" } } }).JsonAsync();
        Assert.Equal("draft", StateOf(draft));
        await officer.PutAsync(Path, new { version = 0, parts = Array.Empty<object>() }).ProblemAsync(409, "changed-meanwhile");

        Assert.Equal("made", StateOf(await officer.PostAsync($"{Path}/make", new { version = 1 }).JsonAsync()));
        await officer.PostAsync($"{Path}/issue", new { version = 2, number = "12/BC-UBND", date = "2026-11-21" }).ProblemAsync(400, "invalid-request");
        await centre.PostAsync($"{Path}/receive?commune=24805", new { version = 2 }).ProblemAsync(409, "not-issued");
        var issued = await officer.PostAsync($"{Path}/issue", new { version = 2, number = "12/BC-UBND", date = "2026-11-19" }).JsonAsync();
        Assert.Equal(("issued", "inTime"), (StateOf(issued), issued.GetProperty("standing").Text("timing")));
        await officer.PutAsync(Path, new { version = 3, parts = Array.Empty<object>() }).ProblemAsync(409, "already-issued");
        await officer.PostAsync($"{Path}/make", new { version = 3, renew = true }).ProblemAsync(409, "already-issued");

        Assert.Equal("received", StateOf(await centre.PostAsync($"{Path}/receive?commune=24805", new { version = 3 }).JsonAsync()));
        await centre.PostAsync($"{Path}/receive?commune=24805", new { version = 4 }).ProblemAsync(409, "already-received");
        await centre.PostAsync($"{Path}/reopen?commune=24805", new { version = 4, reason = " " }).ProblemAsync(400, "invalid-request");
        Assert.Equal("made", StateOf(await centre.PostAsync($"{Path}/reopen?commune=24805", new { version = 4, reason = "Thiếu phụ lục" }).JsonAsync()));

        var audit = await officer.FetchAsync("/api/v1/audit?action=periodic-report").JsonAsync();
        Assert.Equal(
            ["reopened", "received", "issued", "made", "saved"],
            audit.GetProperty("items").EnumerateArray().Select(item => item.Text("action")["periodic-report.".Length..]));
        Assert.Equal(124, (await centre.FetchAsync("/api/v1/periodic-reports?period=quarter-4").JsonAsync()).GetProperty("items").GetArrayLength());
        Assert.Equal("Ra quân đều", PartOf(await officer.FetchAsync(Own).JsonAsync(), "strengths").Text("text"));
    }

    [Fact]
    public async Task A_made_report_keeps_its_figures_whatever_comes_later_and_proves_them_from_the_ledger()
    {
        var (officer, team) = (await server.StaffAsync(Role.CommuneOfficer, "22918"), await server.Arrange.TeamAsync($"22918-{TestTeams.Next():000}"));
        var device = await server.DeviceAsync(team);
        var first = await RecordAsync(device, team, people: 3, vneid: 2);
        var made = await officer.PostAsync($"{Path}/make", new { version = 0 }).JsonAsync();
        var (people, proof) = (FiguresOf(made).Number("people"), FiguresOf(made).Text("proof"));
        Assert.Equal((3, 2), (people, FiguresOf(made).Number("done")));

        await RecordAsync(device, team, people: 4, vneid: 4);
        await device.PostTextAsync(
            $"/api/v1/check-ins/{first}/corrections", $$"""{"id":"{{Guid.NewGuid()}}","reason":"Nhầm","replacement":null}""").JsonAsync();

        var again = await officer.PostAsync($"{Path}/make", new { version = 1 }).JsonAsync();
        Assert.Equal((people, proof), (FiguresOf(again).Number("people"), FiguresOf(again).Text("proof")));
        var check = await officer.FetchAsync($"{Path}/check").JsonAsync();
        Assert.True(check.GetProperty("same").GetBoolean());
        Assert.Equal(proof, check.Text("found"));

        var renewed = await officer.PostAsync($"{Path}/make", new { version = 1, renew = true }).JsonAsync();
        Assert.Equal((4, 4), (FiguresOf(renewed).Number("people"), FiguresOf(renewed).Number("done")));
        Assert.NotEqual(proof, FiguresOf(renewed).Text("proof"));
    }

    [Fact]
    public async Task A_report_whose_stored_figures_were_touched_is_found_out()
    {
        var (officer, team) = (await server.StaffAsync(Role.CommuneOfficer, "24611"), await server.Arrange.TeamAsync($"24611-{TestTeams.Next():000}"));
        await RecordAsync(await server.DeviceAsync(team), team, people: 3, vneid: 2);
        await officer.PostAsync($"{Path}/make", new { version = 0 }).JsonAsync();

        await Audit.AuditScene.SqlAsync(server, "UPDATE periodic_report SET proof = '0000-0000-0000-0000' WHERE commune_code = '24611'");

        Assert.False((await officer.FetchAsync($"{Path}/check").JsonAsync()).GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task Every_figure_of_the_provinces_report_is_the_sum_of_the_communes()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        foreach (var commune in new[] { "22924", "22933" })
        {
            var team = await server.Arrange.TeamAsync($"{commune}-{TestTeams.Next():000}");
            await RecordAsync(await server.DeviceAsync(team), team, people: 5, vneid: 1);
        }

        var made = await centre.PostAsync($"{Path}/make", new { version = (await centre.FetchAsync(Path).JsonAsync()).Number("version"), renew = true }).JsonAsync();
        var statistics = await centre.FetchAsync("/api/v1/statistics?from=2026-09-15&to=2026-12-14&groupBy=commune").JsonAsync();

        Assert.Equal(statistics.GetProperty("total").Number("people"), FiguresOf(made).Number("people"));
        Assert.True((await centre.FetchAsync($"{Path}/check").JsonAsync()).GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task The_calendars_quarter_is_an_option_and_other_days_are_other_figures()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24781");
        await officer.PostAsync($"{Path}/make", new { version = 0 }).JsonAsync();

        var calendar = await officer.PutAsync(Path, new { version = 1, calendar = true, parts = Array.Empty<object>() }).JsonAsync();

        Assert.Equal(("draft", "2026-10-01", "2026-12-31", "2026-01-01"), (StateOf(calendar), calendar.Text("from"), calendar.Text("to"), calendar.Text("since")));
        Assert.Equal(JsonValueKind.Null, calendar.GetProperty("figures").ValueKind);
    }

    [Fact]
    public async Task Deadlines_are_told_in_working_days()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24787");

        var fourth = (await officer.FetchAsync(Path).JsonAsync()).GetProperty("standing");
        Assert.Equal(("2026-12-20", "2026-12-18", "due"), (fourth.Text("before"), fourth.Text("lastWorkingDay"), fourth.Text("timing")));
        Assert.Equal((20, 0), (fourth.Number("workingDaysLeft"), fourth.Number("workingDaysLate")));

        const string Third = "/api/v1/periodic-reports/quarter-3";
        Assert.Equal("overdue", (await officer.FetchAsync(Third).JsonAsync()).GetProperty("standing").Text("timing"));
        await officer.PostAsync($"{Third}/make", new { version = 0 }).JsonAsync();
        var late = await officer.PostAsync($"{Third}/issue", new { version = 1, number = "9/BC-UBND", date = "2026-09-22" }).JsonAsync();
        Assert.Equal(("late", 2), (late.GetProperty("standing").Text("timing"), late.GetProperty("standing").Number("workingDaysLate")));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_to_do()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22945");
        foreach (var parts in new object[]
        {
            new[] { new { code = "weather", text = "Nắng" } },
            new[] { new { code = "next", text = "A" }, new { code = "next", text = "B" } },
            new[] { new { code = "next", text = new string('x', 8_001) } },
            new[] { new { code = "next", text = "A", none = true } },
            new object?[] { null },
        })
        {
            await officer.PutAsync(Path, new { version = 0, parts }).ProblemAsync(400, "invalid-request");
        }

        await officer.FetchAsync("/api/v1/periodic-reports/quarter-9").ProblemAsync(404, "not-found");
        await officer.FetchAsync("/api/v1/periodic-reports?period=quarter-9").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Path}/export?format=pdf").ProblemAsync(400, "invalid-request");
        await officer.FetchAsync($"{Path}/export?to=ministry").ProblemAsync(400, "invalid-request");
        await (await server.StaffAsync(Role.CommandCentre)).FetchAsync($"{Path}?commune=99999").ProblemAsync(404, "not-found");
        await (await server.StaffAsync(Role.CommandCentre)).PutAsync($"{Path}?commune=22945", new { version = 0, parts = Array.Empty<object>() }).ProblemAsync(404, "not-found");
    }

    private async Task<string> RecordAsync(HttpClient device, string team, int people, int vneid)
    {
        var checkIn = Sample.CheckIn(team);
        (checkIn["occurredAt"], checkIn["people"], checkIn["results"]) = (server.Now, people, new JsonObject { ["vneid"] = vneid });
        Assert.Equal("accepted", (await device.SendOneAsync(checkIn)).Outcome());
        return checkIn["id"]!.ToString();
    }

    private static string StateOf(JsonElement report) => report.GetProperty("standing").Text("state");

    private static JsonElement FiguresOf(JsonElement report) => report.GetProperty("figures");

    private static JsonElement PartOf(JsonElement report, string code) =>
        report.GetProperty("parts").EnumerateArray().Single(part => part.Text("code") == code);
}
