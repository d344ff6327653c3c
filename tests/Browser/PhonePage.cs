using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>The phone page, in the words of the people who use it.</summary>
internal sealed class PhonePage(IPage page)
{
    public IPage Page => page;

    public ILocator CodeField => page.GetByLabel("Mã của Tổ");

    public ILocator SaveButton => page.GetByRole(AriaRole.Button, new() { Name = "LƯU", Exact = true });

    /// <summary>What became of the record saved last.</summary>
    public ILocator SaveState => page.Locator(".save-state");

    public ILocator TeamToday => page.GetByRole(AriaRole.Region, new() { Name = "Hôm nay của Tổ" });

    public static async Task<PhonePage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        return new PhonePage(page);
    }

    public async Task ActivateAsync(string code)
    {
        await CodeField.FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu dùng" }).ClickAsync();
    }

    public Task ChooseKindAsync(string name) => page.GetByRole(AriaRole.Radio, new() { Name = name }).CheckAsync();

    public async Task AddAsync(string what, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Thêm: {what}" }).ClickAsync();
        }
    }

    /// <summary>One of the team's own totals of today.</summary>
    public ILocator TeamFigure(string label) => TeamToday.Locator(".team-figure").Filter(new() { HasText = label }).Locator("dd");
}
