using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Api.Tests.PeriodicReports;

namespace CampaignHub.Api.Tests.Calendar;

public sealed class CalendarTests(NovemberServer server) : IClassFixture<NovemberServer>
{
    private const string Path = "/api/v1/calendar";

    [Fact]
    public async Task The_province_sees_every_deadline_with_who_has_done_it()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, "24805"), await server.StaffAsync(Role.CommandCentre));
        await officer.PutAsync("/api/v1/work/plans/24805", new { year = 2026, number = "7/KH-UBND", date = "2026-05-04" }).JsonAsync();
        await officer.PostAsync("/api/v1/roster/reviews", new { communeCode = "24805", changed = false }).JsonAsync();
        await officer.PostAsync("/api/v1/periodic-reports/quarter-3/make", new { version = 0 }).JsonAsync();
        await officer.PostAsync("/api/v1/periodic-reports/quarter-3/issue", new { version = 1, number = "1/BC-UBND", date = "2026-09-18" }).JsonAsync();

        var items = (await centre.FetchAsync(Path).JsonAsync()).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(
            ["roster-review", "quarter-2", "quarter-3", "departments-year", "quarter-4", "commune-plan", "province-report"], items.Select(item => item.Text("code")));
        Assert.Equal("late", StateOf(items[0], "24805"));
        Assert.Equal(("overdue", 0), (StateOf(items[1], "24805"), items[1].Number("done")));
        Assert.Equal(("done", 1, 0), (StateOf(items[2], "24805"), items[2].Number("done"), items[2].Number("late")));
        Assert.Equal(("due", "2026-11-27", 5), (StateOf(items[3], "education-training"), items[3].Text("lastWorkingDay"), items[3].Number("workingDaysLeft")));
        Assert.Equal(("due", "2026-12-18", 20), (StateOf(items[4], "24805"), items[4].Text("lastWorkingDay"), items[4].Number("workingDaysLeft")));
        Assert.Equal("done", StateOf(items[5], "24805"));
        Assert.Equal(124, items[4].GetProperty("parties").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, items[6].GetProperty("before").ValueKind);
    }

    [Fact]
    public async Task A_commune_and_a_department_see_what_is_asked_of_them()
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22918");
        var culture = await server.StaffAsync(Role.Department, department: "culture-sports-tourism");
        var police = await server.StaffAsync(Role.Department, department: "police");

        Assert.Equal(["22918"], (await PartiesAsync(officer)).Distinct());
        Assert.Equal(["culture-sports-tourism"], await PartiesAsync(culture));
        Assert.Empty(await PartiesAsync(police));
    }

    private static async Task<IReadOnlyList<string>> PartiesAsync(HttpClient client) =>
    [
        .. (await client.FetchAsync(Path).JsonAsync()).GetProperty("items").EnumerateArray()
            .SelectMany(item => item.GetProperty("parties").EnumerateArray()).Select(party => party.Text("code")),
    ];

    private static string StateOf(JsonElement item, string code) =>
        item.GetProperty("parties").EnumerateArray().Single(party => party.Text("code") == code).Text("state");
}
