using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

public sealed class CheckInReachesTheWallTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_recorded_on_a_phone_appears_on_the_command_centre_in_another_window()
    {
        var team = _province.TakeTeam();
        var commune = await _province.CommuneNameAsync(team, Cancellation);
        await using var wallWindow = await chromium.OpenAsync(server.Address, Screen.Wall);
        await using var phoneWindow = await chromium.OpenAsync(server.Address, Screen.Phone);

        var wall = await CommandCentrePage.OpenAsync(wallWindow);
        await wall.SignInAsync(server.Access);
        await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến");
        await wall.ShowTableAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(124);
        await Expect(wall.Row(commune).GetByRole(AriaRole.Cell)).ToHaveTextAsync(["0", "0", "0", "0", "Chưa có"]);

        var phone = await PhonePage.OpenAsync(phoneWindow);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.AddAsync("Số người được hướng dẫn", 3);
        await phone.AddAsync("Tài khoản định danh điện tử mức độ 2 (VNeID)", 2);
        await phone.SaveButton.ClickAsync();

        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await Expect(phone.TeamFigure("lượt hộ")).ToHaveTextAsync("1");
        await Expect(phone.TeamFigure("lượt người")).ToHaveTextAsync("3");
        await Expect(wall.Row(commune).GetByRole(AriaRole.Cell)).ToContainTextAsync(["3", "1", "1", "1", ":"]);
        await Expect(wall.Feed.First).ToContainTextAsync(commune);
        await Expect(wall.Feed.First).ToContainTextAsync("Đến nhà dân");
    }

    [Fact]
    public async Task A_record_saved_without_network_survives_a_reload_and_counts_once()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await phone.ChooseKindAsync("Điểm hỗ trợ");
        await phone.AddAsync("Số người được hướng dẫn", 5);

        await window.SetOfflineAsync(offline: true);
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToContainTextAsync("Đã lưu trên máy này");
        await Expect(phone.SaveState).ToContainTextAsync("Phiếu không mất");

        await window.SetOfflineAsync(offline: false);
        await phone.Page.ReloadAsync();
        await Expect(phone.TeamFigure("phiếu")).ToHaveTextAsync("1");
        await Expect(phone.TeamFigure("lượt người")).ToHaveTextAsync("5");
        await phone.RecordsTab.ClickAsync();
        await Expect(phone.Records).ToContainTextAsync(["Đã nhận (tỉnh đã lưu)"]);
    }

    [Fact]
    public async Task A_revoked_phone_keeps_its_records_and_sends_them_after_a_new_code()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await _province.RevokePhonesAsync(team, Cancellation);

        await phone.ChooseKindAsync("Hướng dẫn qua điện thoại, Zalo");
        await phone.AddAsync("Số người được hướng dẫn", 2);
        await phone.SaveButton.ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 phiếu chưa gửi vẫn còn nguyên");

        await phone.Page.ReloadAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập mã của Tổ" }).ClickAsync();
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.TeamFigure("phiếu")).ToHaveTextAsync("1");
        await Expect(phone.TeamFigure("lượt người")).ToHaveTextAsync("2");
    }
}
