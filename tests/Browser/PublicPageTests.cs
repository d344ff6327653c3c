using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The page everybody may open: final days, no small numbers, no ranking, nobody signed in.</summary>
public sealed class PublicPageTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vi", "Đã chốt số liệu", "Tìm xã, phường, đặc khu")]
    [InlineData("en", "Final figures", "Find a commune")]
    public async Task A_final_day_is_shown_with_its_proof_code_and_is_accessible(string language, string final, string find)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime).AddDays(language == "vi" ? -8 : -9);
        await _province.RecordForEveryCommuneAsync(day, Cancellation);
        await _province.FinaliseAsync(day, Cancellation);

        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var page = await window.NewPageAsync();
            await page.AddInitScriptAsync($"localStorage.setItem('campaignhub.language', '{language}')");
            // The list of days is looked at again within ten seconds.
            await OpenAsync(page, day);
            await Expect(page.Locator(".open-status")).ToContainTextAsync(final);
            await Expect(page.Locator(".open-root")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9a-f]{64}$"));
            await Expect(page.Locator(".open-tile").First).ToBeVisibleAsync();
            await Axe.CheckAsync(page, "the public page");
            await Screenshots.TakeAsync(page, screen, "public", language, whole: true);
            Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
            await page.GetByLabel(find).FillAsync("dam rong");
            await Expect(page.Locator("table.data tbody tr")).ToHaveCountAsync(4);
        }
    }

    [Fact]
    public async Task Switched_off_it_says_so_and_shows_nothing()
    {
        await _province.PublishAsync(enabled: false, Cancellation);
        try
        {
            await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
            var page = await window.NewPageAsync();
            await page.GotoAsync("/cong-khai");
            await Expect(page.GetByText("Trang số liệu công khai hiện đang tắt")).ToBeVisibleAsync();
            await Expect(page.Locator(".open-figures")).ToHaveCountAsync(0);
        }
        finally
        {
            await _province.PublishAsync(enabled: true, Cancellation);
        }
    }

    [Theory]
    [InlineData("vi", "Chưa có ngày ra quân nào được công bố")]
    [InlineData("en", "No campaign day is published yet")]
    public async Task Before_the_first_final_day_it_says_what_will_stand_here_and_where_a_day_is_made_final(string language, string nothing)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var page = await window.NewPageAsync();
            await page.AddInitScriptAsync($"localStorage.setItem('campaignhub.language', '{language}')");
            await page.RouteAsync("**/api/v1/public/days", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"items":[]}""" }));
            await page.GotoAsync("/cong-khai");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = nothing })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/dieu-hanh#ngay-ra-quan");
            await Axe.CheckAsync(page, "the public page without a day");
            await Screenshots.TakeAsync(page, screen, "public-nothing", language, whole: true);
        }
    }

    private static async Task OpenAsync(IPage page, DateOnly day)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        do
        {
            await page.GotoAsync("/cong-khai");
            await page.ReloadAsync();
            await Expect(page.Locator(".open-empty, .open-status").First).ToBeVisibleAsync();
            if (await page.Locator($"option[value='{day:yyyy-MM-dd}']").CountAsync() == 1)
            {
                await page.Locator("select").SelectOptionAsync($"{day:yyyy-MM-dd}");
                return;
            }
        }
        while (TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromSeconds(30));
        Assert.Fail($"The public page does not list {day}.");
    }
}
