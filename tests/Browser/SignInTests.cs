using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

public sealed class SignInTests(RunningServer server, Chromium chromium)
{
    [Fact]
    public async Task A_wrong_activation_code_says_what_to_do()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync("WRONG-CODE");

        var problem = phone.Page.GetByRole(AriaRole.Alert);
        await Expect(problem).ToContainTextAsync("Mã chưa đúng");
        await Expect(problem).ToContainTextAsync("xin mã mới ở Phòng Văn hóa - Xã hội");
        await Expect(phone.CodeField).ToHaveValueAsync("WRONG-CODE");
    }

    [Fact]
    public async Task A_code_activates_one_phone_and_the_next_is_told_that_it_was_used()
    {
        var province = new Province(server);
        var code = await province.ActivationCodeAsync(province.TakeTeam(), TestContext.Current.CancellationToken);
        await using var first = await chromium.OpenAsync(server.Address, Screen.Phone);
        await using var second = await chromium.OpenAsync(server.Address, Screen.Phone);

        var phone = await PhonePage.OpenAsync(first);
        await phone.ActivateAsync(code);
        await Expect(phone.SaveButton).ToBeVisibleAsync();

        var late = await PhonePage.OpenAsync(second);
        await late.ActivateAsync(code);
        await Expect(late.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("đã dùng rồi");
        await Expect(late.CallOffice).ToBeVisibleAsync();
        await Axe.CheckAsync(late.Page, "a code that was used");
        await Screenshots.TakeAsync(late.Page, Screen.Phone, "code-used", "vi");
    }

    [Fact]
    public async Task A_phone_whose_answer_was_lost_on_the_way_activates_with_the_same_code()
    {
        var province = new Province(server);
        var code = await province.ActivationCodeAsync(province.TakeTeam(), TestContext.Current.CancellationToken);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        const string Activation = "**/api/v1/devices/activate";
        await phone.Page.RouteAsync(Activation, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await phone.ActivateAsync(code);
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Không có mạng");

        await phone.Page.UnrouteAsync(Activation);
        await phone.Page.ReloadAsync();
        await phone.ActivateAsync(code);
        await Expect(phone.SaveButton).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_shows_a_sentence_and_signing_out_shows_the_form_again()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Wall);
        var wall = await CommandCentrePage.OpenAsync(window);
        await wall.SignInAsync(server.Access.Of("commandCentre").UserName, "not the password");
        await Expect(wall.Problem).ToContainTextAsync("Tên đăng nhập hoặc mật khẩu chưa đúng");

        await wall.SignInAsync(server.Access);
        await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến");
        await wall.Page.ReloadAsync();
        await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến");

        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(wall.Page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
        await wall.Page.ReloadAsync();
        await Expect(wall.Page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/", "Enter your team's code", "Community digital team: record your work")]
    [InlineData("/dieu-hanh", "Sign in", "Command centre: community digital teams of Lâm Đồng province")]
    public async Task The_language_switch_changes_page_and_title_and_is_remembered(string address, string heading, string title)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "vi");

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");

        await page.ReloadAsync();
        await Expect(page).ToHaveTitleAsync(title);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
    }
}
