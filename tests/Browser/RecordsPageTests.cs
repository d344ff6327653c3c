using System.Text;
using System.Text.Json;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Late records, records to check, paper sheets and the file of a dying phone.</summary>
public sealed class RecordsPageTests(RunningServer server, Chromium chromium)
{
    private const string Vneid = "1. Tài khoản định danh điện tử mức độ 2 (VNeID)";

    private readonly Office _office = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7));

    private static DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    [Fact]
    public async Task A_paper_sheet_is_typed_by_keyboard_and_counts_once_though_its_answer_was_lost()
    {
        var team = _office.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("phieu/giay", "Phiếu muộn, phiếu giấy");
        await office.Page.GetByLabel("Tổ", new() { Exact = true }).SelectOptionAsync(team.TeamCode);

        await office.Cell("Giờ (ví dụ 8h15)", 1).FocusAsync();
        await TypeAsync(office.Page, "0h01", "1", "1", "3", "2", "2");
        await office.Cell("Làm ở đâu", 2).SelectOptionAsync("training");
        await office.Cell("Số người được hướng dẫn", 2).FillAsync("12");

        await office.Page.RouteAsync("**/api/v1/check-ins", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await office.Button("Gửi").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Gửi hai lần không bị tính hai lần");

        await office.Page.UnrouteAsync("**/api/v1/check-ins");
        await office.Page.ReloadAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "2 cột" }).ClickAsync();
        await Expect(office.Cell(Vneid, 1)).ToHaveValueAsync("2");
        await office.Button("Gửi").ClickAsync();
        await Expect(office.Page.GetByText("Tỉnh đã nhận 2 phiếu.")).ToBeVisibleAsync();

        var totals = await _office.TotalsAsync(team, Today, Cancellation);
        Assert.Equal(2, totals.GetProperty("checkIns").GetInt32());
        Assert.Equal(15, totals.GetProperty("people").GetInt32());
        Assert.Equal(2, totals.GetProperty("results").GetProperty("vneid").GetInt32());
    }

    [Fact]
    public async Task A_column_that_lacks_something_says_so_and_nothing_is_sent()
    {
        var team = _office.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("phieu/giay", "Phiếu muộn, phiếu giấy");
        await office.Page.GetByLabel("Tổ", new() { Exact = true }).SelectOptionAsync(team.TeamCode);
        await office.Cell("Số người được hướng dẫn", 1).FillAsync("3");
        await office.Button("Gửi").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Có cột chưa đủ");
        await Expect(office.Row("Tình trạng")).ToContainTextAsync("Chọn làm ở đâu");
        Assert.Equal(0, (await _office.TotalsAsync(team, Today, Cancellation)).GetProperty("checkIns").GetInt32());
    }

    [Fact]
    public async Task A_record_that_came_too_late_is_counted_on_today_or_declined_with_a_reason()
    {
        var team = _office.TakeTeam();
        Assert.Equal("held", await _office.RecordAsync(team, RecordOf(team, Now.AddDays(-20), people: 41), Cancellation));
        Assert.Equal("held", await _office.RecordAsync(team, RecordOf(team, Now.AddDays(-21), people: 42), Cancellation));
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("phieu/cho", "Phiếu muộn, phiếu giấy");

        var counted = office.Row("41 lượt người");
        await Expect(counted).ToContainTextAsync("quá 14 ngày sau ngày làm");
        await counted.GetByRole(AriaRole.Button, new() { Name = "Tính vào số liệu" }).ClickAsync();
        await office.DialogButton("Tính vào số liệu").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã tính phiếu vào số liệu.");
        await Expect(counted).ToHaveCountAsync(0);
        Assert.Equal(41, (await _office.TotalsAsync(team, Today, Cancellation)).GetProperty("people").GetInt32());

        var declined = office.Row("42 lượt người");
        await declined.GetByRole(AriaRole.Button, new() { Name = "Không nhận" }).ClickAsync();
        await office.DialogButton("Không nhận").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy ghi lý do.");
        await office.Dialog.GetByLabel("Lý do").FillAsync("Ghi trùng với phiếu giấy.");
        await office.DialogButton("Không nhận").ClickAsync();
        await Expect(declined).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_record_to_check_is_found_right_or_voided()
    {
        var team = _office.TakeTeam();
        await _office.RecordAsync(team, RecordOf(team, Now, people: 1, vneid: 31), Cancellation);
        await _office.RecordAsync(team, RecordOf(team, Now, people: 2, vneid: 32), Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("phieu/kiem-tra", "Phiếu muộn, phiếu giấy");

        var right = office.Row("(VNeID): 31");
        await Expect(right).ToContainTextAsync("Số người làm được nhiều hơn số người được hướng dẫn.");
        await right.GetByRole(AriaRole.Button, new() { Name = "Xác nhận đúng" }).ClickAsync();
        await office.DialogButton("Xác nhận đúng").ClickAsync();
        await Expect(right).ToHaveCountAsync(0);

        var wrong = office.Row("(VNeID): 32");
        await wrong.GetByRole(AriaRole.Button, new() { Name = "Hủy phiếu" }).ClickAsync();
        await office.Dialog.GetByLabel("Lý do").FillAsync("Tổ trưởng báo ghi nhầm.");
        await office.DialogButton("Hủy phiếu").ClickAsync();
        await Expect(wrong).ToHaveCountAsync(0);
        var totals = await _office.TotalsAsync(team, Today, Cancellation);
        Assert.Equal(1, totals.GetProperty("checkIns").GetInt32());
        Assert.Equal(0, totals.GetProperty("flagged").GetInt32());
    }

    [Fact]
    public async Task The_file_of_a_dying_phone_is_handed_in_and_again_without_harm()
    {
        var team = _office.TakeTeam();
        var records = Enumerable.Range(0, 3).Select(i => RecordOf(team, Now.AddHours(-i), people: 7)).ToArray();
        var bad = RecordOf(team, Now.AddDays(3), people: 1);
        var file = new FilePayload
        {
            Name = "phieu.json",
            MimeType = "application/json",
            Buffer = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
            {
                format = "campaignhub-records",
                version = 1,
                teamCode = team.TeamCode,
                exportedAt = Now,
                records = records.Append(bad),
                corrections = new[] { new { checkInId = records[0]["id"], id = Guid.CreateVersion7(), reason = "Ghi nhầm", replacement = (object?)null } },
            })),
        };
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("phieu/tep", "Phiếu muộn, phiếu giấy");
        await office.Page.GetByLabel("Tệp từ điện thoại của Tổ").SetInputFilesAsync(file);
        await Expect(office.Page.GetByText(await _office.NameOfAsync(team, Cancellation))).ToBeVisibleAsync();
        await office.Button("Nộp vào hệ thống").ClickAsync();
        await Expect(office.Page.GetByText("Mới nhận 4, đã có từ trước 0, chờ xử lý 0, chưa nhận được 1.")).ToBeVisibleAsync();
        await Expect(office.Row((string)bad["id"]!)).ToContainTextAsync("Thời gian trên phiếu ở sau hiện tại");

        await office.Button("Nộp lại").ClickAsync();
        await Expect(office.Page.GetByText("Mới nhận 0, đã có từ trước 4, chờ xử lý 0, chưa nhận được 1.")).ToBeVisibleAsync();
    }

    private static async Task TypeAsync(IPage page, params string[] values)
    {
        foreach (var value in values)
        {
            await page.Keyboard.TypeAsync(value);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    private static Dictionary<string, object?> RecordOf(DemoAccess.Device team, DateTimeOffset at, int people, int vneid = 0) => new()
    {
        ["id"] = Guid.CreateVersion7().ToString(),
        ["teamCode"] = team.TeamCode,
        ["occurredAt"] = at,
        ["kind"] = "point",
        ["households"] = 0,
        ["people"] = people,
        ["results"] = vneid == 0 ? new Dictionary<string, int>() : new() { ["vneid"] = vneid },
    };
}
