using System.Text.Json;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Where targets will stand, with a band, and what would close a gap.</summary>
[Collection(PastDays.Name)]
public sealed class SteeringTests(HistoryServer server, Chromium chromium)
{
    [Fact]
    public async Task Targets_of_the_campaign_have_a_band_learnt_from_its_days_and_are_not_mixed_with_those_of_today()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenAsync(window, server);
        await Expect(page.Locator(".steering-help")).ToContainTextAsync("Học từ 3 ngày ra quân trước đó.");
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Toàn tỉnh");

        await page.GetByRole(AriaRole.Button, new() { Name = "Cả đợt" }).ClickAsync();

        var rows = page.Locator(".steering-table tbody tr");
        await Expect(rows).ToHaveCountAsync(21);
        await Expect(rows.First).ToContainTextAsync(new System.Text.RegularExpressions.Regex("khoảng [0-9.]+ đến [0-9.]+"));
        await Expect(rows.First.GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("[0-9]"));
        await Expect(page.Locator(".steering-counts li")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Each_gap_of_today_says_the_smallest_change_that_closes_it()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OpenNoonAsync(window, server);
        var rows = page.Locator(".steering-table tbody tr");
        await Expect(rows.Nth(0)).ToContainTextAsync("Thêm 40 Tổ ra quân là đủ");
        await Expect(rows.Filter(new() { HasText = "Làm đến 19:30 là đủ" })).ToContainTextAsync("Có thể chưa đạt");
        await Expect(rows.Filter(new() { HasText = "Mỗi Tổ cần 3,4 mỗi giờ" })).ToContainTextAsync("Khó đạt");
        await Expect(rows.Filter(new() { HasText = "Không thể bù trong hôm nay" })).ToContainTextAsync("khoảng 60 đến 90");
        await Expect(rows.Filter(new() { HasText = "Đã đạt" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Steering_is_accessible_and_fits_phone_laptop_and_desk(string language)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop, Screen.Desk })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var page = await OpenNoonAsync(window, server);
            await Appearance.KeepAsync(page, screen, "steering", language, whole: true);
            await page.Locator(".theme-switch").ClickAsync();
            await Appearance.KeepAsync(page, screen, "steering-dark", language, whole: true);
        }
    }

    private static async Task<IPage> OpenAsync(IBrowserContext window, RunningServer server)
    {
        var centre = await CommandCentrePage.OpenAsync(window);
        await centre.SignInAsync(server.Access);
        await Expect(centre.Connection).ToHaveTextAsync("Trực tuyến");
        await centre.Page.GotoAsync("/dieu-hanh#tien-do");
        await Expect(centre.Page.Locator(".steering-table")).ToBeVisibleAsync();
        return centre.Page;
    }

    /// <summary>A forecast as it is at noon, whatever hour the tests run at: one row for each thing it may say.</summary>
    private static async Task<IPage> OpenNoonAsync(IBrowserContext window, RunningServer server)
    {
        var codes = server.Access.Devices.Select(device => device.TeamCode[..5]).Distinct().Take(5).ToList();
        var noon = new
        {
            date = BusyDay.Date,
            days = 3,
            items = new[]
            {
                Row(null, 2_000, 900, (1_600, 1_800, 1_950), new { moreTeams = 40 }),
                Row(codes[0], 120, 70, (95, 110, 130), new { untilMinute = 1_170 }),
                Row(codes[1], 200, 80, (120, 150, 180), new { perTeamPerHour = 3.4 }),
                Row(codes[2], 400, 40, (60, 75, 90), new { }),
                Row(codes[3], 100, 60, (101, 120, 140), null),
                Row(codes[4], 100, 130, (180, 210, 240), null),
            },
        };
        var json = JsonSerializer.Serialize(noon, JsonSerializerOptions.Web);
        await window.RouteAsync("**/api/v1/days/*/forecast*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = json }));
        return await OpenAsync(window, server);
    }

    private static object Row(string? commune, int target, int now, (int Low, int Expected, int High) band, object? needed) => new
    {
        communeCode = commune,
        measure = commune is null ? "vneid" : "people",
        scope = "day",
        target,
        now,
        tonight = new { low = band.Low, expected = band.Expected, high = band.High },
        needed,
    };
}
