using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Guides on a team's phone, and on their way to it.</summary>
public sealed class GuideTests(RunningServer server, Chromium chromium)
{
    private const string IsShown = "picture => picture.complete && picture.naturalWidth > 0";

    private readonly Province _province = new(server);
    private readonly Guides _guides = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opened_once_a_guide_opens_without_network_and_a_withdrawn_one_is_gone()
    {
        var id = await _guides.PublishAsync("Cài VNeID mức 2 trong năm phút", Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAndKeepAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(_province.TakeTeam(), Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await phone.GuidesTab.ClickAsync();
        var line = phone.Page.Locator(".guide").Filter(new() { HasText = "Cài VNeID mức 2 trong năm phút" });
        await Expect(line).ToContainTextAsync("Hình minh họa · Tiếng Việt · 1 KB");
        await line.ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mở tài liệu (1 KB)" }).ClickAsync();
        var picture = phone.Page.GetByRole(AriaRole.Img, new() { Name = "Cài VNeID mức 2 trong năm phút" });
        await Expect(picture).ToBeVisibleAsync();

        await window.SetOfflineAsync(offline: true);
        await phone.Page.GotoAsync("/#tai-lieu");
        await phone.Page.ReloadAsync();
        await Expect(line).ToContainTextAsync("Xem được khi không có mạng");
        await line.ClickAsync();
        await Expect(picture).ToBeVisibleAsync();
        await picture.EvaluateAsync("picture => picture.decode()");
        Assert.True(await picture.EvaluateAsync<bool>(IsShown));

        await _guides.WithdrawAsync(id, Cancellation);
        await window.SetOfflineAsync(offline: false);
        await phone.Page.GotoAsync("/#tai-lieu");
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Trang học và sổ tay" })).ToBeVisibleAsync();
        await Expect(line).ToHaveCountAsync(0);
        await phone.Page.WaitForFunctionAsync("async address => !(await caches.match(address))", $"/api/v1/materials/{id}/file");
    }

    [Fact]
    public async Task On_the_day_a_phone_joins_a_picture_shows_as_soon_as_it_is_loaded()
    {
        await _guides.PublishAsync("Quét mã QR ở chợ", Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(_province.TakeTeam(), Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await phone.GuidesTab.ClickAsync();
        await phone.Page.Locator(".guide").Filter(new() { HasText = "Quét mã QR ở chợ" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mở tài liệu (1 KB)" }).ClickAsync();

        var picture = phone.Page.GetByRole(AriaRole.Img, new() { Name = "Quét mã QR ở chợ" });
        await Expect(picture).ToBeVisibleAsync();
        await picture.EvaluateAsync("picture => picture.decode()");
        Assert.True(await picture.EvaluateAsync<bool>(IsShown));
    }

    [Fact]
    public async Task A_commune_proposes_and_the_centre_approves_and_publishes()
    {
        var office = new Office(server);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await OfficePage.OpenAsync(window, office.Officer);
        await page.GoToAsync("tai-lieu", "Tài liệu hướng dẫn");
        await page.Button("Đề xuất tài liệu").ClickAsync();
        await page.Dialog.GetByLabel("Tên tài liệu").FillAsync("Trả tiền bằng mã QR");
        await page.DialogButton("Gửi đề xuất").ClickAsync();
        await Expect(page.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy chọn tệp hoặc ghi địa chỉ trang mạng.");
        var file = new FilePayload { Name = "ma-qr.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7"u8] };
        await page.Dialog.GetByLabel("Tệp").SetInputFilesAsync(file);
        await page.DialogButton("Gửi đề xuất").ClickAsync();
        await Expect(Card(page)).ToContainTextAsync("đề xuất");

        await using var centreWindow = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var centre = await OfficePage.OpenAsync(centreWindow, server.Access.Of("commandCentre"));
        await centre.GoToAsync("tai-lieu/proposed", "Tài liệu hướng dẫn");
        await Card(centre).GetByRole(AriaRole.Button, new() { Name = "Duyệt" }).ClickAsync();
        await Expect(Card(centre)).ToHaveCountAsync(0);
        await centre.GoToAsync("tai-lieu/approved", "Tài liệu hướng dẫn");
        await Card(centre).GetByRole(AriaRole.Button, new() { Name = "Phát hành" }).ClickAsync();
        await Expect(centre.Toast).ToHaveTextAsync("Đã phát hành, các Tổ thấy được.");
        await page.GoToAsync("tai-lieu/published", "Tài liệu hướng dẫn");
        await Expect(Card(page)).ToHaveCountAsync(1);
    }

    private static ILocator Card(OfficePage page) => page.Page.Locator(".card").Filter(new() { HasText = "Trả tiền bằng mã QR" });
}
