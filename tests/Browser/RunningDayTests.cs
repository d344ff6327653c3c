using CampaignHub.Domain;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>A campaign day from its declaration to its seal and back, at the command centre and in a commune.</summary>
public sealed class RunningDayTests(RunningServer server, Chromium chromium)
{
    private const string VNeID = "Tài khoản định danh điện tử mức độ 2 (VNeID)";
    private readonly Province _province = new(server);
    private readonly Office _office = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateOnly Today => VietnamTime.DateOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_day_is_declared_run_confirmed_made_final_with_what_is_open_and_reopened_with_a_reason()
    {
        var date = Today.AddDays(-12);
        var team = _office.TakeTeam();
        var (own, other) = (await NameOfAsync(_office.Commune), await NameOfAsync(_province.TakeTeam().CommuneCode));
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var desk = await RunningDesk.OpenAsync(window, server);

        await desk.DeclareAsync(date, "Ra quân thử từ đầu đến cuối", [own, other], VNeID, target: 150, "Mang theo thẻ Tổ.");
        await Expect(desk.Status).ToHaveTextAsync("Đã lên kế hoạch");
        await Expect(desk.Panel).ToContainTextAsync("2 xã, phường, đặc khu");
        await Expect(desk.Panel).ToContainTextAsync("07:00 đến 20:00");
        await Expect(desk.Panel).ToContainTextAsync($"{VNeID}: 150 người");
        await Expect(desk.Panel).ToContainTextAsync("Mang theo thẻ Tổ.");
        await desk.AddPointAsync(own, "Nhà văn hóa thôn 3");
        await Expect(desk.Panel).ToContainTextAsync("0900 000 001");
        await desk.PostponeAsync(other, "Mưa lớn");
        await Expect(desk.Panel.GetByRole(AriaRole.Listitem).Filter(new() { HasText = other })).ToContainTextAsync("Mưa lớn");
        await desk.StepAsync("Mở ngày ra quân");
        await Expect(desk.Status).ToHaveTextAsync("Đang ra quân");

        Assert.Equal("accepted", await _office.RecordAsync(team, RecordOf(team, date), Cancellation));
        await desk.StepAsync("Kết thúc");
        await Expect(desk.Status).ToContainTextAsync("Đã kết thúc, nhận bổ sung đến");
        await ConfirmInTheCommuneAsync(date);
        await desk.TabAsync("Xã, phường xác nhận");
        await Expect(desk.Panel).ToContainTextAsync("Đã xác nhận 1/1 xã, phường, đặc khu");
        Assert.Equal("accepted", await _office.RecordAsync(team, RecordOf(team, date), Cancellation));

        await FinaliseAsync(desk, own);
        await ReopenAsync(desk);
    }

    [Fact]
    public async Task A_declaration_that_lacks_something_says_so_beside_the_button_and_its_activities_lie_apart()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var desk = await RunningDesk.OpenAsync(window, server);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Khai báo ngày ra quân" }).ClickAsync();
        await desk.DialogButton("Lưu").ClickAsync();
        await Expect(desk.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy ghi ngày.");
        await Expect(desk.Dialog.GetByRole(AriaRole.Alert)).ToBeInViewportAsync();

        var overlaps = await desk.Page.EvaluateAsync<int>("""
            () => {
              const boxes = [...document.querySelectorAll('.checklist > *')].map((label) => label.getBoundingClientRect());
              return boxes.filter((one, index) => boxes.slice(index + 1).some((two) => one.left === two.left && one.bottom > two.top + 1)).length;
            }
            """);
        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task An_urgent_fault_from_a_phone_stands_on_the_page_within_seconds()
    {
        var team = _office.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var desk = await RunningDesk.OpenAsync(window, server);
        await _office.ReportUrgentAsync(team, "Cổng dịch vụ công không vào được", Cancellation);

        var card = desk.Page.Locator(".card").Filter(new() { HasText = "Cổng dịch vụ công không vào được" });
        await Expect(card).ToBeVisibleAsync(new() { Timeout = 8_000 });

        await Expect(desk.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sự cố khẩn đang mở" })).ToBeVisibleAsync();
        await desk.Page.GotoAsync("/dieu-hanh#toan-canh");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Sự cố khẩn: [0-9]+ việc chưa xử lý xong") }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Đã giải quyết" }).ClickAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Đã giải quyết" }).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_has_not_recorded_is_found_with_why_and_with_whom_to_call()
    {
        var team = _office.TakeTeam();
        var commune = await NameOfAsync(_office.Commune);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var desk = await RunningDesk.OpenAsync(window, server);
        await desk.Page.GotoAsync("/dieu-hanh#chua-ghi-nhan");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tất cả") }).ClickAsync();
        await desk.Page.GetByLabel("Tìm xã, phường, đặc khu").FillAsync(commune);
        var row = desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = commune });
        await Expect(row.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", $"tel:{await _office.PhoneAsync(team, Cancellation)}");
        var record = new { id = Guid.NewGuid(), teamCode = team.TeamCode, occurredAt = Office.Now(), kind = "household", households = 1, people = 1, results = new { } };
        Assert.Equal("accepted", await _office.RecordAsync(team, record, Cancellation));
        await Expect(row).ToContainTextAsync("Đang ghi nhận", new() { Timeout = 12_000 });

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(desk.Dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = await _office.NameOfAsync(team, Cancellation) }))
            .ToContainTextAsync("Đang ghi nhận", new() { Timeout = 12_000 });
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_running_desk_and_who_has_not_recorded_are_accessible_and_fit_phone_laptop_and_desk(string language)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop, Screen.Desk })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var desk = await RunningDesk.OpenAsync(window, server);
            await Appearance.KeepAsync(desk.Page, screen, "running-desk", language, whole: true);
            await desk.TabAsync("Việc còn lại trước khi chốt");
            await Expect(desk.Panel.Locator(".ready").First).ToBeVisibleAsync();
            await Appearance.KeepAsync(desk.Page, screen, "running-ready", language, whole: true);
            await desk.Page.GotoAsync("/dieu-hanh#chua-ghi-nhan");
            await Expect(desk.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
            await Appearance.KeepAsync(desk.Page, screen, "quiet", language);
            await desk.Page.Locator(".theme-switch").ClickAsync();
            await Appearance.KeepAsync(desk.Page, screen, "quiet-dark", language);
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_day_in_the_commune_is_accessible_and_fits_phone_and_laptop(string language)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OfficePage.OpenAsync(window, _office.Officer);
            await office.GoToAsync("ngay-ra-quan", "Ngày ra quân");
            await Expect(office.Heading("Các Tổ trong ngày")).ToBeVisibleAsync();
            await Appearance.KeepAsync(office.Page, screen, "office-day", language, whole: true);
        }
    }

    private async Task ConfirmInTheCommuneAsync(DateOnly date)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("ngay-ra-quan", "Ngày ra quân");
        await office.Page.GetByLabel("Đang xem ngày").SelectOptionAsync($"{date:yyyy-MM-dd}");
        await Expect(office.Row("Nhà văn hóa thôn 3")).ToBeVisibleAsync();
        await office.Button("Xác nhận số liệu ngày").ClickAsync();
        await Expect(office.Dialog).ToContainTextAsync("1 phiếu, 4 lượt người");
        await office.DialogButton("Xác nhận số liệu ngày").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã xác nhận số liệu ngày.");
        await Expect(office.Page.Locator("[aria-labelledby=confirm-title] .day-tag")).ToHaveTextAsync("Đã xác nhận");
    }

    /// <summary>One record came after the commune confirmed: the list says so, and nothing is sealed without a tick.</summary>
    private static async Task FinaliseAsync(RunningDesk desk, string commune)
    {
        await desk.Button("Chốt số liệu").ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("Chưa xác nhận số liệu: 1 xã, phường, đặc khu");
        await desk.Dialog.GetByText("Xem danh sách").First.ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync(commune);
        await desk.DialogButton("Chốt số liệu").ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("Hãy đánh dấu vào ô xác nhận trước khi chốt.");
        await desk.Dialog.GetByRole(AriaRole.Checkbox).CheckAsync();
        await desk.DialogButton("Chốt số liệu").ClickAsync();
        await Expect(desk.Dialog.Locator(".root")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9a-f]{64}$"));
        await desk.Dialog.Locator("button.primary").ClickAsync();
        await Expect(desk.Status).ToHaveTextAsync("Đã chốt số liệu");
    }

    private static async Task ReopenAsync(RunningDesk desk)
    {
        await desk.Button("Mở lại để bổ sung").ClickAsync();
        await desk.DialogButton("Mở lại để bổ sung").ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("Hãy ghi lý do.");
        await desk.Dialog.GetByLabel("Lý do mở lại").FillAsync("Thôn 3 còn phiếu giấy");
        await desk.DialogButton("Mở lại để bổ sung").ClickAsync();
        await Expect(desk.Status).ToHaveTextAsync("Mở lại để bổ sung");
        await desk.TabAsync("Kế hoạch");
        await Expect(desk.Panel).ToContainTextAsync("Thôn 3 còn phiếu giấy");
    }

    private Task<string> NameOfAsync(string commune) => _province.CommuneNameAsync(new TestTeam($"{commune}-001", commune), Cancellation);

    private static object RecordOf(DemoAccess.Device team, DateOnly date) => new
    {
        id = Guid.NewGuid(),
        teamCode = team.TeamCode,
        occurredAt = $"{date:yyyy-MM-dd}T08:00:00+07:00",
        kind = "household",
        households = 1,
        people = 4,
        results = new { vneid = 2 },
    };
}
