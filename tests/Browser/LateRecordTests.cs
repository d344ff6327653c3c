using CampaignHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

public sealed class LateRecordTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_from_a_phone_that_lay_in_a_drawer_for_weeks_goes_to_the_commune_office()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
        var day = today.AddDays(-20);
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await window.SetOfflineAsync(offline: true);
        await phone.SaveVisitAsync(people: 3);
        await phone.MoveRecordsToAsync(day);

        await window.SetOfflineAsync(offline: false);
        await phone.RecordsTab.ClickAsync();
        await Expect(phone.Records).ToContainTextAsync(["Phiếu quá 14 ngày. Phiếu được chuyển cho xã, phường xử lý"]);
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Empty(await _province.RecordsAsync(team, Cancellation));
    }

    [Fact]
    public async Task A_record_of_a_day_that_became_final_while_the_phone_was_without_network_goes_to_the_commune_office_once()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
        var day = today.AddDays(-3);
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await window.SetOfflineAsync(offline: true);
        await phone.SaveVisitAsync(people: 3);
        await phone.MoveRecordsToAsync(day);
        await _province.FinaliseAsync(day, Cancellation);

        // The answer is lost: what comes again must not be called received.
        relay.Weather = Weather.CutAfter;
        await window.SetOfflineAsync(offline: false);
        await relay.LineBroke.WaitAsync(Chromium.Patience, Cancellation);
        relay.Weather = Weather.Fine;

        await phone.RecordsTab.ClickAsync();
        await Expect(phone.Records).ToContainTextAsync(["Ngày này đã chốt số liệu. Phiếu được chuyển cho xã, phường xử lý"]);
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal(1, await _province.HeldAsync(team, Cancellation));
    }
}
