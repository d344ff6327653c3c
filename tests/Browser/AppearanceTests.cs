using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Both pages in their main states: accessible, inside the screen, and kept as pictures.</summary>
public sealed class AppearanceTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_phone_page_is_accessible_and_fits(string language)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync("WRONG-CODE");
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "activate", language);

        await phone.ActivateAsync(await _province.ActivationCodeAsync(_province.TakeTeam(), TestContext.Current.CancellationToken));
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.AddAsync("Số người được hướng dẫn", 2);
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "record", language);

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Chưa xong: Tài khoản định danh điện tử mức độ 2 (VNeID)" }).ClickAsync();
        await phone.AddAsync("Tài khoản định danh điện tử mức độ 2 (VNeID)", 1);
        await phone.AddAsync("Chưa xong: Tài khoản định danh điện tử mức độ 2 (VNeID)", 1);
        await phone.Page.GetByLabel("Hộ số", new() { Exact = true }).FillAsync("37");
        await phone.Page.GetByLabel("Cả thôn có (hộ)").FillAsync("180");
        await phone.Page.GetByLabel("Ghi chú (không bắt buộc)").FillAsync("Gọi 0912 345 678");
        await phone.Page.GetByText("Thành viên cùng làm, vị trí").ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "record-whole", language, whole: true);

        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await Expect(phone.TeamFigure("phiếu")).ToHaveTextAsync("1");
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "received", language);

        await window.SetOfflineAsync(offline: true);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Vắng nhà" }).ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "absent", language);
        await phone.SaveButton.ClickAsync();
        await phone.RecordsTab.ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "records", language);
        await phone.Page.GetByText("Nộp bằng tệp, gộp phiếu").ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "records-whole", language, whole: true);
        await phone.Records.Last.GetByRole(AriaRole.Link).ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "details", language, whole: true);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "fix", language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_command_centre_is_accessible_and_fits_wall_and_phone(string language)
    {
        foreach (var screen in new[] { Screen.Wall, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var wall = await CommandCentrePage.OpenAsync(window);
            await Appearance.KeepAsync(wall.Page, screen, "sign-in", language);

            await wall.SignInAsync(server.Access);
            await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến");
            await Expect(wall.Page.Locator(".map-mark")).ToHaveCountAsync(124);
            await wall.MapIsDrawnAsync();
            await Appearance.KeepAsync(wall.Page, screen, "command-centre", language);
        }
    }
}
