using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>"Tổ của tôi": the team's day, its figures against its target, the message for its group.</summary>
public sealed class TeamPageTests(RunningServer server, Chromium chromium)
{
    private const string NoClipboard = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_and_an_end_without_network_arrive_once_and_in_order()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await phone.OpenTeamAsync();
        relay.Weather = Weather.CutBefore;
        await phone.Page.GetByLabel("Số thành viên hôm nay", new() { Exact = true }).FillAsync("5");
        await Button(phone, "Tổ bắt đầu").ClickAsync();
        await Expect(phone.Page.Locator(".workday-state")).ToContainTextAsync("5 thành viên");
        await Expect(phone.Page.Locator(".workday")).ToContainTextAsync("Đã lưu trên máy này");
        await Button(phone, "Tổ kết thúc hôm nay").ClickAsync();
        await Expect(phone.Page.Locator(".workday-state")).ToContainTextAsync("Tổ đã kết thúc lúc");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (2)");
        Assert.Null(await _province.TeamDayAsync(team, Cancellation));

        // The server commits, and its answer is lost: the phone asks again with the same text under the same id.
        relay.Weather = Weather.CutAfter;
        var cut = new TaskCompletionSource();
        phone.Page.RequestFailed += (_, request) => _ = request.Method == "POST" && cut.TrySetResult();
        await Button(phone, "Gửi ngay").ClickAsync();
        await cut.Task.WaitAsync(Chromium.Patience, Cancellation);
        relay.Weather = Weather.Fine;
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        await Expect(phone.Page.Locator(".workday")).ToContainTextAsync("Đã nhận (tỉnh đã lưu)");
        var day = Assert.NotNull(await _province.TeamDayAsync(team, Cancellation));
        Assert.Equal(("finished", 5), (day.GetProperty("state").GetString(), day.GetProperty("members").GetInt32()));
        Assert.Equal(2, relay.Bodies.Distinct().Count());
    }

    [Fact]
    public async Task Without_network_the_last_known_figures_stay_with_their_time()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var first = await PhonePage.OpenAndKeepAsync(window);
        await first.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await first.SaveVisitAsync(people: 3);
        await first.OpenTeamAsync();
        await Expect(Figure(first, "Lượt người")).ToHaveTextAsync(["3", "3", "3"]);
        await first.Page.CloseAsync();

        await window.SetOfflineAsync(offline: true);
        var phone = await PhonePage.OpenAsync(window);
        await phone.SaveVisitAsync(people: 4);
        await phone.OpenTeamAsync();
        await Expect(Figure(phone, "Lượt người")).ToHaveTextAsync(["3", "3", "3"]);
        await Expect(phone.Page.GetByText("Chưa lấy được số mới.")).ToBeVisibleAsync();
        await Expect(phone.Page.Locator(".unsent-count")).ToHaveTextAsync("Chưa gửi (1)");

        await window.SetOfflineAsync(offline: false);
        await Expect(Figure(phone, "Lượt người")).ToHaveTextAsync(["7", "7", "7"]);
        await Expect(phone.Page.GetByText("Đã gửi hết")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_share_is_shown_only_against_a_target_that_was_given()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await phone.SaveVisitAsync(people: 3);
        await phone.OpenTeamAsync();
        await Expect(phone.Page.GetByText("Xã, phường chưa giao chỉ tiêu")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);

        await _province.GiveTargetAsync(team, "people", 12, Cancellation);
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator(".share")).ToContainTextAsync("25%3/12 lượt người");
        await Expect(phone.Page.Locator(".share")).ToContainTextAsync("Theo kế hoạch số 12/KH-UBND");
    }

    [Fact]
    public async Task Today_s_figures_are_copied_in_one_touch_and_stand_selected_where_that_is_refused()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var phone = await ActivateAsync(window, team);
        await phone.SaveVisitAsync(people: 3);
        await phone.OpenTeamAsync();
        await Expect(Figure(phone, "Lượt người")).ToHaveTextAsync(["3", "3", "3"]);
        await Button(phone, "Chép tin gửi nhóm Zalo").ClickAsync();
        await Expect(phone.Page.GetByText("Đã chép. Mở nhóm Zalo")).ToBeVisibleAsync();
        var copied = await phone.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("- Đến nhà dân: 1 lượt hộ\n- Hướng dẫn: 3 lượt người", copied, StringComparison.Ordinal);

        await phone.Page.AddInitScriptAsync(NoClipboard);
        await phone.Page.ReloadAsync();
        await Expect(Figure(phone, "Lượt người")).ToHaveTextAsync(["3", "3", "3"]);
        await Button(phone, "Chép tin gửi nhóm Zalo").ClickAsync();
        await Expect(phone.Page.GetByText("Máy này không cho chép tự động.")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByLabel("Nội dung tin")).ToBeFocusedAsync();
        var selected = await phone.Page.EvaluateAsync<string>(
            "() => { const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd); }");
        Assert.Equal(copied.Split('\n')[..4], selected.Split('\n')[..4]);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task It_is_accessible_and_fits(string language)
    {
        var team = _province.TakeTeam();
        await _province.GiveTargetAsync(team, "vneid", 40, Cancellation);
        await _province.AnnounceAsync(team, "7 giờ 30 tập trung tại nhà văn hóa thôn. Nhớ mang theo giấy giới thiệu của xã.", Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await phone.OpenTeamAsync();
        await Expect(Button(phone, "Tổ bắt đầu")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByText("7 giờ 30 tập trung")).ToBeVisibleAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "team-before", language, whole: true);
        await Button(phone, "Tổ bắt đầu").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận" }).ClickAsync();
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.AddAsync("Tài khoản định danh điện tử mức độ 2 (VNeID)", 6);
        await phone.SaveButton.ClickAsync();
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");

        await phone.OpenTeamAsync();
        await Expect(Figure(phone, "Lượt người")).ToHaveTextAsync(["6", "6", "6"]);
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "team", language);
        await Button(phone, "Chép tin gửi nhóm Zalo").ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "team-whole", language, whole: true);

        await Button(phone, "Tổ kết thúc hôm nay").ClickAsync();
        await Expect(phone.Page.GetByText("Cảm ơn Tổ.")).ToBeVisibleAsync();
        await Expect(phone.Page.Locator(".workday")).ToContainTextAsync("Đã nhận (tỉnh đã lưu)");
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "team-done", language);
        await window.SetOfflineAsync(offline: true);
        await Button(phone, "Tổ làm tiếp").ClickAsync();
        await Expect(phone.Page.Locator(".workday")).ToContainTextAsync("Đã lưu trên máy này");
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "team-offline", language, whole: true);
    }

    private static ILocator Button(PhonePage phone, string name) => phone.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A row of the figures: today, this week, this year.</summary>
    private static ILocator Figure(PhonePage phone, string row) =>
        phone.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = row }).GetByRole(AriaRole.Cell);

    private async Task<PhonePage> ActivateAsync(IBrowserContext window, TestTeam team)
    {
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        return phone;
    }
}
