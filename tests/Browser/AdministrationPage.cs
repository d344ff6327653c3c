using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The page of the administrator, in the words of the people who use it.</summary>
internal sealed class AdministrationPage(IPage page)
{
    public IPage Page => page;

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public static async Task<AdministrationPage> OpenAsync(IBrowserContext context, DemoAccess access, string section = "")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/quan-tri{section}");
        var account = access.Of("administrator");
        await SignInAsync(page, account.UserName, account.Password);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Các mục của trang" })).ToBeVisibleAsync();
        return new AdministrationPage(page);
    }

    public static async Task SignInAsync(IPage page, string userName, string password)
    {
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }

    public Task ClickAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A row by the name in its first cell.</summary>
    public ILocator Row(string name) =>
        page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = name }) });

    /// <summary>Adds an account of a commune office and returns its one-time password.</summary>
    public async Task<string> AddOfficerAsync(string userName, string displayName)
    {
        await ClickAsync("Thêm tài khoản");
        await Dialog.GetByLabel("Họ và tên, hoặc tên đơn vị").FillAsync(displayName);
        await Dialog.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await Dialog.GetByLabel("Xã, phường, đặc khu").SelectOptionAsync(new SelectOptionValue { Label = "Phường Mũi Né" });
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Thêm tài khoản" }).ClickAsync();
        await Expect(Dialog).ToContainTextAsync("chỉ hiện một lần");
        return await Dialog.Locator(".slip-password").InnerTextAsync();
    }

    /// <summary>Chooses a boundary file of this text.</summary>
    public Task ChooseBoundariesAsync(string text) => page.GetByLabel("Tệp ranh giới (GeoJSON)").SetInputFilesAsync(new FilePayload
    {
        Name = "ranh-gioi.geojson",
        MimeType = "application/geo+json",
        Buffer = System.Text.Encoding.UTF8.GetBytes(text),
    });
}
