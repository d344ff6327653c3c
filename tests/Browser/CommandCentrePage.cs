using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The command-centre page, in the words of the people who use it.</summary>
internal sealed class CommandCentrePage(IPage page)
{
    public IPage Page => page;

    public ILocator Connection => page.Locator(".connection");

    public ILocator Problem => page.GetByRole(AriaRole.Alert);

    public ILocator Feed => page.GetByRole(AriaRole.Region, new() { Name = "Vừa ghi nhận" }).GetByRole(AriaRole.Listitem);

    public static async Task<CommandCentrePage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/dieu-hanh");
        return new CommandCentrePage(page);
    }

    public async Task SignInAsync(string userName, string password)
    {
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }

    public Task SignInAsync(DemoAccess access)
    {
        var account = access.Of("commandCentre");
        return SignInAsync(account.UserName, account.Password);
    }

    /// <summary>Waits until the map has drawn its areas and put the names on them.</summary>
    public Task MapIsDrawnAsync() => Expect(page.Locator(".map")).ToHaveAttributeAsync("aria-busy", "false");

    /// <summary>The communes as a table instead of a map.</summary>
    public Task ShowTableAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Xem dạng bảng" }).ClickAsync();

    /// <summary>A commune on the map, as keyboards and screen readers find it: its name says what the map shows.</summary>
    public ILocator OnMap(string commune) => page.GetByRole(AriaRole.Group, new() { NameRegex = new("^Bản đồ xã") })
        .GetByRole(AriaRole.Button, new() { NameRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(commune)}: ") });

    /// <summary>A commune's row; its cells are people, households, records, teams and the time of the last record.</summary>
    public ILocator Row(string commune) => page.GetByRole(AriaRole.Row).Filter(new()
    {
        Has = page.GetByRole(AriaRole.Rowheader, new() { Name = commune, Exact = true }),
    });
}
