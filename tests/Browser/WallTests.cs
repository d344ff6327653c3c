using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The day on a wall: readable, whole, and true.</summary>
public sealed class WallTests(RunningServer server, Chromium chromium)
{
    /// <summary>1.1 of the 54 parts of the screen's height: capitals 15 px high on 1,080 lines.</summary>
    private const double SmallestPart = 1.1 / 54;

    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vi", "dark")]
    [InlineData("en", "dark")]
    [InlineData("vi", "light")]
    [InlineData("en", "light")]
    public async Task With_the_largest_figures_and_longest_names_nothing_is_cut_and_nothing_scrolls(string language, string theme)
    {
        var communes = await CodesAsync();
        foreach (var screen in new[] { Screen.Wall, Screen.LargeWall, Screen.Laptop })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var (wall, _) = await WallPage.OpenBusyAsync(window, server, communes, theme, language);
            await Expect(wall.Page.Locator(".wall-urgent")).ToBeVisibleAsync();
            await Expect(wall.Page.Locator(".wall-day")).ToContainTextAsync(BusyDay.Name[..90]);
            await Expect(wall.Page.Locator(".indicator-source")).ToHaveCountAsync(2);
            await Axe.CheckAsync(wall.Page, $"wall, {screen.Name}, {language}, {theme}");
            await Screenshots.TakeAsync(wall.Page, screen, $"wall-{theme}", language);
            await wall.ExpectFitsAsync($"The wall, {screen.Name}, {language}, {theme},");
            Assert.Equal(SmallestPart * screen.Height, await wall.SmallestTypeAsync(), tolerance: 1);
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_leaders_phone_begins_with_the_same_figures_in_one_column(string language)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var page = await CommandCentrePage.OpenAsync(window);
        var leader = server.Access.Of("viewer");
        await page.SignInAsync(leader.UserName, leader.Password);
        await Expect(page.Connection).ToHaveTextAsync("Trực tuyến");
        await Expect(page.Page.Locator(".wall-figures")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("body")).ToHaveClassAsync("light");
        await Appearance.KeepAsync(page.Page, Screen.Phone, "wall", language, whole: true);
    }

    [Fact]
    public async Task Missing_official_figures_are_said_to_be_missing()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Wall);
        var wall = await WallPage.OpenAsync(window, server);
        var row = wall.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sàn thương mại điện tử" });
        await Expect(row.GetByRole(AriaRole.Cell).First).ToHaveTextAsync("Chưa có số liệu");
        await Expect(wall.Page.Locator(".indicators tbody tr")).ToHaveCountAsync(8);
        await Screenshots.TakeAsync(wall.Page, Screen.Wall, "wall-quiet", "vi");
    }

    [Fact]
    public async Task Urgent_faults_and_points_come_and_go_with_what_the_server_tells()
    {
        var communes = await CodesAsync();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Wall);
        var (wall, hub) = await WallPage.OpenBusyAsync(window, server, communes, "dark", "vi");
        await Expect(wall.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Sự cố khẩn: 12 việc chưa xử lý xong");
        await Expect(wall.Figure("Điểm đang mở")).ToHaveTextAsync("1.024/1.248");
        hub.Tell("dayNotice", BusyDay.Notice(urgentOpen: 0));
        await Expect(wall.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_quick_report_can_be_copied_for_the_province_and_a_commune_and_saved_as_a_picture()
    {
        var commune = await _province.CommuneNameAsync(_province.TakeTeam(), Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var wall = await WallPage.OpenAsync(window, server);
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Báo cáo nhanh" }).ClickAsync();
        var dialog = wall.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^Báo cáo nhanh lúc \\d\\d:\\d\\d$"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chép tin" }).ClickAsync();
        await Expect(dialog.GetByText("Đã chép. Mở nhóm Zalo rồi dán.")).ToBeVisibleAsync();
        var text = await wall.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith("BÁO CÁO NHANH: Tỉnh Lâm Đồng\nSố liệu lúc ", text, StringComparison.Ordinal);
        Assert.Contains("/124", text, StringComparison.Ordinal);
        await Appearance.CheckAsync(wall.Page, Screen.Laptop, "quick-report", "vi");

        await dialog.GetByLabel("Địa bàn").SelectOptionAsync(new SelectOptionValue { Label = commune });
        await Expect(dialog.GetByLabel("Tin để dán vào Zalo")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^BÁO CÁO NHANH: {commune}\n"));
        var download = await wall.Page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Tải ảnh" }).ClickAsync());
        Assert.Matches(@"^bao-cao-nhanh-\d{4}-\d\d-\d\d-\d\dh\d\d\.png$", download.SuggestedFilename);
        await download.SaveAsAsync(Path.Combine(Repository.Root, "artifacts", "screenshots", "quick-report-picture.png"));
    }

    [Fact]
    public async Task Where_the_browser_does_not_copy_the_message_stands_there_selected()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var wall = await WallPage.OpenAsync(window, server);
        await wall.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Báo cáo nhanh" }).ClickAsync();
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Chép tin" }).ClickAsync();
        await Expect(wall.Page.GetByText("Tin đã được bôi đen")).ToBeVisibleAsync();
        var selected = await wall.Page.EvaluateAsync<int>("() => { const box = document.querySelector('textarea'); return box.selectionEnd - box.selectionStart - box.value.length; }");
        Assert.Equal(0, selected);
        await Appearance.CheckAsync(wall.Page, Screen.Phone, "quick-report", "vi", whole: true);
    }

    private async Task<string[]> CodesAsync() => [.. (await _province.CommunesAsync(Cancellation)).Select(commune => commune.Code)];
}
