using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The commune office's page in its main states: accessible, inside the screen, and kept as pictures.</summary>
public sealed class OfficeAppearanceTests(RunningServer server, Chromium chromium)
{
    private static readonly Screen[] Screens = [Screen.Laptop, Screen.Desk, Screen.Phone];

    private readonly Office _office = new(server);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Every_section_is_accessible_and_fits_desk_and_phone(string language)
    {
        foreach (var screen in Screens)
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OfficePage.OpenAsync(window, _office.Officer);
            await Expect(office.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
            await KeepAsync(office, screen, "roster", language);
            await office.Page.GetByRole(AriaRole.Link, new() { Name = "Tổ thứ hai" }).First.ClickAsync();
            await Expect(office.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
            await KeepAsync(office, screen, "team", language);
            await office.GoToAsync("danh-sach/tep", "Nhập, tải danh sách");
            await KeepAsync(office, screen, "files", language);
            await office.GoToAsync("dien-thoai", "Điện thoại của Tổ");
            await Expect(office.Page.GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
            await KeepAsync(office, screen, "phones", language);
            await office.GoToAsync("ra-soat", "Rà soát, kiện toàn");
            await Expect(office.Page.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
            await KeepAsync(office, screen, "review", language);
            await office.GoToAsync("phieu/giay", "Phiếu muộn, phiếu giấy");
            await office.Page.GetByLabel("Tổ", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await KeepAsync(office, screen, "paper", language);
            await office.GoToAsync("phieu/tep", "Phiếu muộn, phiếu giấy");
            await KeepAsync(office, screen, "hand-in", language);
            await office.GoToAsync("van-phong", "Thông tin phòng");
            await KeepAsync(office, screen, "office", language);
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Its_dialogs_are_accessible_and_fit(string language)
    {
        foreach (var screen in Screens)
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OfficePage.OpenAsync(window, _office.Officer);
            await office.Page.EvaluateAsync("language => localStorage.setItem('campaignhub.language', language)", language);
            await office.Page.ReloadAsync();
            await Expect(office.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
            foreach (var (place, button) in new[] { (0, "village"), (1, "team") })
            {
                await office.Page.Locator(".section-head button").Nth(place).ClickAsync();
                await Expect(office.Dialog).ToBeVisibleAsync();
                await Appearance.CheckAsync(office.Page, screen, $"{button}-dialog", language);
                await office.Page.Keyboard.PressAsync("Escape");
                await Expect(office.Dialog).ToHaveCountAsync(0);
            }
        }
    }

    private static Task KeepAsync(OfficePage office, Screen screen, string state, string language) =>
        Appearance.KeepAsync(office.Page, screen, $"office-{state}", language);
}
