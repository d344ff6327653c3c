using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Every section of the administrator's page on a small and a large screen and a phone, in both languages.</summary>
public sealed class AdministrationAppearanceTests(RunningServer server, Chromium chromium)
{
    private static readonly Dictionary<string, Screen> s_screens =
        new[] { Screen.Laptop, Screen.Desk, Screen.Phone }.ToDictionary(screen => screen.Name);

    [Theory]
    [InlineData("laptop", "vi")]
    [InlineData("laptop", "en")]
    [InlineData("desk", "vi")]
    [InlineData("phone", "vi")]
    [InlineData("phone", "en")]
    public async Task The_page_is_accessible_and_fits(string screenName, string language)
    {
        var screen = s_screens[screenName];
        await using var window = await chromium.OpenAsync(server.Address, screen);
        await KeepSignInAsync(window, screen, language);
        var administration = await AdministrationPage.OpenAsync(window, server.Access);
        var page = administration.Page;
        await Expect(page.GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
        await Appearance.KeepAsync(page, screen, "accounts", language);

        await administration.AddOfficerAsync($"{screenName}.{language}", $"Nguyễn Thị {screenName} {language}");
        await Appearance.CheckAsync(page, screen, "account-password", "vi");
        await administration.ClickAsync("Đã đưa cho người dùng");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Nguyễn Thị {screenName} {language}" }).ClickAsync();
        await Expect(page.GetByText("Hiện không đăng nhập ở đâu.")).ToBeVisibleAsync();
        await Appearance.KeepAsync(page, screen, "account", language);

        await page.GotoAsync("/quan-tri#nhat-ky");
        await Expect(page.GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
        await Appearance.KeepAsync(page, screen, "log", language);

        await page.GotoAsync("/quan-tri#ranh-gioi");
        await Expect(page.GetByText("Chưa nhập ranh giới.")).ToBeVisibleAsync();
        await administration.ChooseBoundariesAsync(Boundaries.WithFaults(
            await new Province(server).CommunesAsync(TestContext.Current.CancellationToken)));
        await Expect(page.Locator(".boundary-wrong").First).ToBeVisibleAsync();
        await Appearance.KeepAsync(page, screen, "boundaries", language);

        await page.GotoAsync("/quan-tri#chuong-trinh");
        await Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(8);
        await Appearance.KeepAsync(page, screen, "program", language);

        await page.GotoAsync("/quan-tri#he-thong");
        await Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(124);
        await Appearance.KeepAsync(page, screen, "system", language);
    }

    private static async Task KeepSignInAsync(IBrowserContext window, Screen screen, string language)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/quan-tri");
        await Expect(page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
        var form = await page.Locator(".sign-in").BoundingBoxAsync();
        Assert.True(form!.Width > 300, $"The form is only {form.Width} pixels wide on the {screen.Name}.");
        await Appearance.KeepAsync(page, screen, "administration-sign-in", language);
        await page.CloseAsync();
    }
}
