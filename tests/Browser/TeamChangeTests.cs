using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Codes opened on phones that work already, and phones that go to another team.</summary>
public sealed class TeamChangeTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revoked_phone_asks_before_it_goes_to_another_team_and_leads_with_the_file()
    {
        var (team, other) = (_province.TakeTeam(), _province.TakeTeam());
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await window.SetOfflineAsync(offline: true);
        await phone.SaveVisitAsync(people: 3);
        await _province.RevokePhonesAsync(team, Cancellation);
        await window.SetOfflineAsync(offline: false);
        await phone.RecordsTab.ClickAsync();
        await Expect(phone.CallOffice).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập mã mới để gửi" }).ClickAsync();
        await Expect(phone.CodeField).ToBeFocusedAsync();

        await phone.ActivateAsync(await _province.ActivationCodeAsync(other, Cancellation));
        await Expect(phone.Page.GetByText("Còn 1 phiếu, tin chưa gửi")).ToBeVisibleAsync();
        await Axe.CheckAsync(phone.Page, "a code of another team");
        await Screenshots.TakeAsync(phone.Page, Screen.Phone, "other-team", "vi");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi sang" }).ClickAsync();

        await Expect(phone.Page.GetByText("1 phiếu, tin của Tổ khác")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi ngay" })).ToHaveCountAsync(0);
        var leading = phone.Page.Locator(".unsent button.primary");
        await Expect(leading).ToHaveTextAsync("Lưu ra tệp để nộp cho xã, phường");
        Assert.Contains(team.Code, await File.ReadAllTextAsync(
            (await (await phone.Page.RunAndWaitForDownloadAsync(() => leading.ClickAsync())).PathAsync())!, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_keeps_the_team_keeps_everything()
    {
        var (team, other) = (_province.TakeTeam(), _province.TakeTeam());
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        var name = await phone.Page.Locator(".top-team").InnerTextAsync();

        await phone.Page.GotoAsync($"/#ma={await _province.ActivationCodeAsync(other, Cancellation)}");
        await Expect(phone.Page.GetByText("Có mã mới vừa mở")).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng mã mới" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu dùng" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ" }).ClickAsync();

        await Expect(phone.Page.Locator(".top-team")).ToHaveTextAsync(name);
        await phone.SaveVisitAsync(people: 4);
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        Assert.Single(await _province.RecordsAsync(team, Cancellation));
        Assert.Empty(await _province.RecordsAsync(other, Cancellation));
    }

    [Fact]
    public async Task A_code_opened_on_a_working_phone_can_be_ignored()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);

        await phone.Page.GotoAsync("/#ma=7KQ2M-X4T9B");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua, giữ như cũ" }).ClickAsync();

        await Expect(phone.Page.GetByText("Có mã mới vừa mở")).ToHaveCountAsync(0);
        await Expect(phone.SaveButton).ToBeVisibleAsync();
    }

    private async Task<PhonePage> ActivateAsync(IBrowserContext window, TestTeam team)
    {
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        return phone;
    }
}
