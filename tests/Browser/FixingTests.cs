using System.Text.RegularExpressions;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Undoing, correcting, voiding, and handing records over as a file.</summary>
public sealed partial class FixingTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_made_without_network_follows_its_original()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        relay.Weather = Weather.CutBefore;
        await phone.SaveVisitAsync(people: 3);
        await OpenLastAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "LƯU ĐÍNH CHÍNH" }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy ghi lý do.");
        await Expect(phone.Page.GetByLabel("Lý do")).ToBeFocusedAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi sai số" }).ClickAsync();
        await phone.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true }).FillAsync("2");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "LƯU ĐÍNH CHÍNH" }).ClickAsync();
        await Expect(phone.Page.GetByText("Lý do: Ghi sai số")).ToBeVisibleAsync();
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (2)");
        await Axe.CheckAsync(phone.Page, "a corrected record");
        await Screenshots.TakeAsync(phone.Page, Screen.Phone, "corrected", "vi");

        relay.Weather = Weather.Fine;
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        var record = Assert.Single(await _province.RecordsAsync(team, Cancellation));
        Assert.Equal((2, true), (record.People, record.Corrected));
    }

    [Fact]
    public async Task A_correction_left_unfinished_says_so_beside_the_number_recorded_and_can_be_dropped()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        var people = phone.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true });
        await phone.SaveVisitAsync(people: 3);
        await OpenLastAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).ClickAsync();
        await people.FillAsync("30");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận", Exact = true }).ClickAsync();

        await OpenLastAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).ClickAsync();
        await Expect(phone.Page.Locator(".fix-before")).ToContainTextAsync("3 người");
        await Expect(people).ToHaveValueAsync("30");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ phần dở, sửa lại từ đầu" }).ClickAsync();

        await Expect(people).ToHaveValueAsync("3");
        await Expect(phone.Page.Locator(".fix-before")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Correcting_a_visit_does_not_warn_of_the_visit_itself()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.Page.GetByLabel("Hộ số", new() { Exact = true }).FillAsync("37");
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");

        await OpenLastAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).ClickAsync();
        await Expect(phone.Page.GetByLabel("Hộ số", new() { Exact = true })).ToHaveValueAsync("37");
        await Expect(phone.Page.GetByText("Hộ số 37 đã ghi")).ToHaveCountAsync(0);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận", Exact = true }).ClickAsync();
        await phone.Page.GetByLabel("Hộ số", new() { Exact = true }).FillAsync("37");
        await Expect(phone.Page.GetByText("Hộ số 37 đã ghi hôm nay.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_house_of_a_visit_that_was_undone_or_voided_is_still_to_be_visited()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        var house = phone.Page.GetByLabel("Hộ số", new() { Exact = true });
        var coverage = phone.Page.Locator(".coverage");
        await phone.ChooseKindAsync("Đến nhà dân");
        await house.FillAsync("37");
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await Expect(coverage).ToHaveTextAsync("Đã đến 1 hộ");

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Expect(house).ToHaveValueAsync("37");
        await Expect(coverage).ToHaveCountAsync(0);
        await Expect(phone.Page.GetByText("Hộ số 37 đã ghi")).ToHaveCountAsync(0);

        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await OpenLastAsync(phone);
        await VoidAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận", Exact = true }).ClickAsync();
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await Expect(coverage).ToHaveCountAsync(0);
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_correction_shows_the_reason_where_it_was_chosen_and_the_note_as_it_was_typed()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        var note = phone.Page.GetByLabel("Ghi chú (không bắt buộc)");
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.Page.Locator(".fold").First.ClickAsync();
        await phone.Page.Locator(".unfinished .step").Last.ClickAsync();
        await phone.Page.GetByLabel("Vì sao chưa xong?").SelectOptionAsync(new SelectOptionValue { Label = "Phải đến Công an" });
        await note.FillAsync("Hẹn buổi chiều");
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");

        await OpenLastAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).ClickAsync();
        await Expect(note).ToHaveValueAsync("Hẹn buổi chiều");
        await Expect(phone.Page.GetByLabel("Vì sao chưa xong?").Locator("option:checked")).ToHaveTextAsync("Phải đến Công an");
    }

    [Fact]
    public async Task A_voided_record_counts_nowhere_and_its_history_stays_on_the_phone()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await phone.SaveVisitAsync(people: 3);
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await OpenLastAsync(phone);
        await VoidAsync(phone);
        await Expect(phone.Records).ToHaveTextAsync([VoidedAndReceived()]);
        Assert.Empty(await _province.RecordsAsync(team, Cancellation));
    }

    [Fact]
    public async Task Undo_gives_the_record_back_as_a_draft_and_it_counts_nowhere()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await phone.SaveVisitAsync(people: 3);
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Expect(phone.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true })).ToHaveValueAsync("3");

        await phone.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true }).FillAsync("4");
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal(4, Assert.Single(await _province.RecordsAsync(team, Cancellation)).People);
    }

    [Fact]
    public async Task Records_handed_over_as_a_file_and_sent_by_both_phones_count_once()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var dying = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var member = await ActivateAsync(dying, team);
        relay.Weather = Weather.CutBefore;
        await member.SaveVisitAsync(people: 3);
        await member.SaveVisitAsync(people: 4);
        await member.RecordsTab.ClickAsync();
        await member.Page.GetByText("Nộp bằng tệp, gộp phiếu").ClickAsync();
        var download = await member.Page.RunAndWaitForDownloadAsync(
            () => member.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu ra tệp để nộp cho xã, phường" }).ClickAsync());

        await using var other = await chromium.OpenAsync(server.Address, Screen.Phone);
        var leader = await ActivateAsync(other, team);
        await leader.RecordsTab.ClickAsync();
        await leader.Page.GetByText("Nộp bằng tệp, gộp phiếu").ClickAsync();
        var file = leader.Page.Locator("input[type=file]");
        await file.SetInputFilesAsync(await download.PathAsync());
        await Expect(leader.Page.GetByText("Đã gộp 2 phiếu, 0 phiếu đã có từ trước.")).ToBeVisibleAsync();
        await Expect(leader.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        await file.SetInputFilesAsync(await download.PathAsync());
        await Expect(leader.Page.GetByText("Đã gộp 0 phiếu, 2 phiếu đã có từ trước.")).ToBeVisibleAsync();

        relay.Weather = Weather.Fine;
        await Expect(member.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal([3, 4], (await _province.RecordsAsync(team, Cancellation)).Select(record => record.People).Order());
    }

    [GeneratedRegex("Đã hủy.*Đã nhận", RegexOptions.Singleline)]
    private static partial Regex VoidedAndReceived();

    private static async Task OpenLastAsync(PhonePage phone)
    {
        await phone.RecordsTab.ClickAsync();
        await phone.Records.First.GetByRole(AriaRole.Link).ClickAsync();
    }

    private static async Task VoidAsync(PhonePage phone)
    {
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hủy phiếu", Exact = true }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi trùng" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hủy phiếu này" }).ClickAsync();
        await Expect(phone.Records.First).ToContainTextAsync("Đã hủy");
    }

    private async Task<PhonePage> ActivateAsync(IBrowserContext window, TestTeam team)
    {
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        return phone;
    }
}
