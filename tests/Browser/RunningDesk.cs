using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Where the Sở runs campaign days, in its words.</summary>
internal sealed class RunningDesk(IPage page)
{
    public IPage Page => page;

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>The day in front, with its parts.</summary>
    public ILocator Panel => page.Locator(".day-panel");

    public ILocator Status => Panel.Locator(".day-line .day-tag");

    public static async Task<RunningDesk> OpenAsync(IBrowserContext window, RunningServer server)
    {
        var centre = await CommandCentrePage.OpenAsync(window);
        await centre.SignInAsync(server.Access);
        await Expect(centre.Connection).ToHaveTextAsync("Trực tuyến");
        await centre.Page.GotoAsync("/dieu-hanh#ngay-ra-quan");
        var desk = new RunningDesk(centre.Page);
        await Expect(desk.Panel).ToBeVisibleAsync();
        return desk;
    }

    public ILocator Button(string name) => Panel.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator DialogButton(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task TabAsync(string name) => Panel.GetByRole(AriaRole.Tab, new() { NameRegex = new($"^{name}") }).ClickAsync();

    public async Task DeclareAsync(DateOnly date, string name, string[] communes, string focus, int target, string announcement)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Khai báo ngày ra quân" }).ClickAsync();
        await Dialog.GetByLabel("Ngày", new() { Exact = true }).FillAsync($"{date:dd/MM/yyyy}");
        await Dialog.GetByLabel("Tên ngày ra quân").FillAsync(name);
        await Dialog.GetByLabel("Từ giờ").FillAsync("7:00");
        await Dialog.GetByLabel("Đến giờ").FillAsync("20:00");
        await Dialog.GetByRole(AriaRole.Radio, new() { Name = "Một số xã, phường, đặc khu" }).CheckAsync();
        foreach (var commune in communes)
        {
            await Dialog.GetByRole(AriaRole.Checkbox, new() { Name = commune, Exact = true }).CheckAsync();
        }

        await Dialog.GetByRole(AriaRole.Checkbox, new() { Name = focus, Exact = true }).CheckAsync();
        await Dialog.GetByLabel($"Mục tiêu: {focus} (số người)").FillAsync($"{target}");
        await Dialog.GetByLabel("Thông báo hiện cùng tên ngày").FillAsync(announcement);
        await DialogButton("Lưu").ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    }

    public async Task AddPointAsync(string commune, string place)
    {
        await TabAsync("Điểm ra quân");
        await Button("Thêm điểm").ClickAsync();
        await Dialog.GetByLabel("Xã, phường, đặc khu").SelectOptionAsync(new SelectOptionValue { Label = commune });
        await Dialog.GetByLabel("Nơi đặt điểm").FillAsync(place);
        await Dialog.GetByLabel("Loại điểm").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await Dialog.GetByLabel("Từ giờ").FillAsync("07:30");
        await Dialog.GetByLabel("Đến giờ").FillAsync("11:00");
        await Dialog.GetByLabel("Người phụ trách").FillAsync("Trưởng thôn (mẫu)");
        await Dialog.GetByLabel("Điện thoại").FillAsync("0900 000 001");
        await DialogButton("Lưu").ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Row).Filter(new() { HasText = place })).ToBeVisibleAsync();
    }

    public async Task PostponeAsync(string commune, string reason)
    {
        await TabAsync("Kế hoạch");
        await Button("Hoãn một xã, phường, đặc khu").ClickAsync();
        await Dialog.GetByLabel("Xã, phường, đặc khu").SelectOptionAsync(new SelectOptionValue { Label = commune });
        await Dialog.GetByLabel("Lý do").FillAsync(reason);
        await DialogButton("Hoãn").ClickAsync();
    }

    /// <summary>A step that is asked about once more.</summary>
    public async Task StepAsync(string name)
    {
        await Button(name).ClickAsync();
        await DialogButton(name).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }
}
