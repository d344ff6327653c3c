using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The commune office's page, in the words of the people who use it.</summary>
internal sealed class OfficePage(IPage page)
{
    public IPage Page => page;

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>What was said about the last thing done.</summary>
    public ILocator Toast => page.Locator(".toast");

    public static async Task<OfficePage> OpenAsync(IBrowserContext context, DemoAccess.Account account)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/xa");
        await page.GetByLabel("Tên đăng nhập").FillAsync(account.UserName);
        await page.GetByLabel("Mật khẩu").FillAsync(account.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" })).ToBeVisibleAsync();
        return new OfficePage(page);
    }

    /// <summary>Goes to a section by its address and waits for its heading.</summary>
    public async Task GoToAsync(string place, string heading)
    {
        await page.EvaluateAsync("place => { location.hash = place; }", place);
        await Expect(Heading(heading)).ToBeVisibleAsync();
    }

    public ILocator Heading(string name) => page.GetByRole(AriaRole.Heading, new() { Name = name }).First;

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The button that sends the open dialog.</summary>
    public ILocator DialogButton(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A row of a table by a text in it.</summary>
    public ILocator Row(string text) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = text });

    /// <summary>A field of the paper sheet.</summary>
    public ILocator Cell(string row, int column) => page.GetByLabel($"{row}, cột {column}", new() { Exact = true });
}
