using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;
using AuditScene = CampaignHub.Api.Tests.Audit.AuditScene;

namespace CampaignHub.Api.Tests.Indicators;

/// <summary>The register of official figures: who enters, what is refused, and that nothing is lost.</summary>
public sealed class FigureTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task A_correction_is_a_new_row_with_a_reason_and_the_old_one_stays()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var figure = new { asOf = "2026-06-30", source = "Công an tỉnh, 12/BC-CAT", numerator = 800, reason = (string?)null };
        await centre.GiveAsync("vneid-level-2", figure).JsonAsync();
        await centre.GiveAsync("vneid-level-2", figure with { numerator = 810 }).ProblemAsync(409, "correction-needs-reason");

        var history = await centre.GiveAsync("vneid-level-2", figure with { numerator = 810, reason = "Nhầm số" }).JsonAsync();

        Assert.Equal(
            [(810, "Nhầm số", true), (800, "", false)],
            history.GetProperty("items").EnumerateArray().Select(row => ((int)row.Number("numerator"), row.Has("reason") ? row.Text("reason") : "", row.GetProperty("inForce").GetBoolean())));
        var log = (await centre.FetchAsync("/api/v1/audit?subject=vneid-level-2").JsonAsync()).GetProperty("items");
        Assert.Equal(["figure.corrected", "figure.given"], log.EnumerateArray().Select(line => line.Text("action")));
        await Assert.ThrowsAnyAsync<Exception>(() => AuditScene.SqlAsync(server, "UPDATE official_figure SET numerator = 1 RETURNING 1"));
        await Assert.ThrowsAnyAsync<Exception>(() => AuditScene.SqlAsync(server, "DELETE FROM denominator RETURNING 1"));
    }

    [Fact]
    public async Task The_year_s_denominator_is_frozen_and_keeps_its_history()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        var figure = new { asOf = "2025-03-31", source = "Ngân hàng Nhà nước", numerator = 10, denominator = 100, reason = (string?)null };
        await centre.GiveAsync("payment-account", figure).JsonAsync();
        await centre.GiveAsync("payment-account", figure with { asOf = "2025-06-30", denominator = 101 }).ProblemAsync(409, "denominator-frozen");

        var history = await centre.GiveAsync("payment-account", figure with { asOf = "2025-06-30", denominator = 101, reason = "Điều chỉnh dân số" }).JsonAsync();

        Assert.Equal(
            [(101, true), (100, false)],
            history.GetProperty("denominators").EnumerateArray().Select(row => ((int)row.Number("value"), row.GetProperty("inForce").GetBoolean())));
        Assert.Equal(101, (await centre.IndicatorAsync("payment-account", "?asOf=2025-12-31")).GetProperty("official").Number("denominator"));
        // Another year has another denominator, or none.
        await centre.GiveAsync("payment-account", figure with { asOf = "2026-03-31", denominator = 120 }).JsonAsync();
        await centre.GiveAsync("payment-account", figure with { asOf = "2026-04-30", numerator = 121, denominator = 120 }).ProblemAsync(409, "numerator-above-denominator");
    }

    [Fact]
    public async Task A_department_gives_its_own_indicator_and_a_commune_what_communes_count()
    {
        var industry = await server.StaffAsync(Role.Department, department: "industry-trade");
        var officer = await server.StaffAsync(Role.CommuneOfficer, "24805");
        var figure = new { communeCode = (string?)null, asOf = "2026-06-30", source = "Khảo sát", numerator = 5 };

        await industry.GiveAsync("e-commerce", figure).JsonAsync();
        await industry.GiveAsync("vneid-level-2", figure).ProblemAsync(403, "not-your-indicator");
        await officer.GiveAsync("qr-merchant", figure with { communeCode = "24805" }).JsonAsync();
        await officer.GiveAsync("qr-merchant", figure).ProblemAsync(404, "not-found");
        await officer.GiveAsync("qr-merchant", figure with { communeCode = "22918" }).ProblemAsync(404, "not-found");
        await officer.GiveAsync("e-commerce", figure with { communeCode = "24805" }).ProblemAsync(403, "not-your-indicator");
        await industry.GiveAsync("no-such", figure).ProblemAsync(404, "not-found");
    }

    [Theory]
    [InlineData("""{"source":"A","numerator":1}""", "invalid-request")]
    [InlineData("""{"asOf":"2026-01-31","numerator":1}""", "invalid-request")]
    [InlineData("""{"asOf":"2026-01-31","source":"A\nB","numerator":1}""", "invalid-request")]
    [InlineData("""{"asOf":"2026-01-31","source":"A","numerator":1.5}""", "invalid-request")]
    [InlineData("""{"asOf":"2026-01-31","source":"A"}""", "invalid-numerator")]
    [InlineData("""{"asOf":"2026-01-31","source":"A","numerator":100000001}""", "invalid-numerator")]
    [InlineData("""{"asOf":"2026-01-31","source":"A","denominator":0}""", "invalid-denominator")]
    [InlineData("""{"asOf":"2100-01-31","source":"A","numerator":1}""", "invalid-as-of")]
    public async Task What_is_no_figure_is_refused(string body, string code)
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        await centre.PostTextAsync("/api/v1/indicators/online-services/figures", body).ProblemAsync(400, code);
    }

    [Fact]
    public async Task The_history_goes_on_page_by_page()
    {
        var centre = await server.StaffAsync(Role.CommandCentre);
        foreach (var month in Enumerable.Range(1, 5))
        {
            await centre.GiveAsync("health-record-app", new { asOf = $"2024-0{month}-01", source = "Sở Y tế", numerator = month }).JsonAsync();
        }

        var first = await centre.FetchAsync("/api/v1/indicators/health-record-app/figures?limit=3").JsonAsync();
        var second = await centre.FetchAsync($"/api/v1/indicators/health-record-app/figures?limit=3&after={first.Text("next")}").JsonAsync();

        Assert.Equal([5, 4, 3, 2, 1], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(row => (int)row.Number("numerator")));
        Assert.False(second.Has("next"));
        await centre.FetchAsync("/api/v1/indicators/health-record-app/figures?limit=0").ProblemAsync(400, "invalid-request");
    }
}
