using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Work beyond visits at the commune office and at the Sở: kept by hand, accessible, inside the screen.</summary>
public sealed class WorkPageTests(RunningServer server, Chromium chromium)
{
    private const string Title = "Công việc ngoài các buổi đến nhà dân";

    private static readonly string[] s_tabs = ["Hộ hạt nhân", "Tuyên truyền", "Kiểm tra, đôn đốc", "Kế hoạch", "Kinh phí", "Khen thưởng", "Tập huấn cho Tổ"];

    private readonly Office _office = new(server);

    [Fact]
    public async Task A_training_is_entered_corrected_and_removed_with_a_reason()
    {
        var place = $"Nhà văn hóa {Guid.NewGuid():N} (mẫu)";
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("cong-viec", Title);
        await office.Button("Thêm buổi tập huấn").ClickAsync();
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy ghi ngày.");
        await office.Dialog.GetByLabel("Ngày", new() { Exact = true }).FillAsync(Today);
        await office.Dialog.GetByLabel("Hình thức").SelectOptionAsync(new SelectOptionValue { Label = "Lồng ghép" });
        await office.Dialog.GetByLabel("Số thành viên").FillAsync("1.250");
        await office.Dialog.GetByLabel("Địa điểm").FillAsync(place);
        await office.Dialog.GetByLabel("Đơn vị tổ chức").FillAsync("UBND xã phối hợp VNPT");
        await office.Dialog.GetByLabel("An toàn thông tin").CheckAsync();
        await office.Dialog.Locator(".checklist input").First.CheckAsync();
        await Expect(office.Dialog.GetByText("đã chọn 1")).ToBeVisibleAsync();
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "work-training-dialog", "vi");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã lưu.");
        await Expect(office.Row(place)).ToContainTextAsync("1.250");
        await Expect(office.Row(place)).ToContainTextAsync("Lồng ghép");

        await office.Row(place).GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await office.Dialog.GetByLabel("Số thành viên").FillAsync("25");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Row(place).GetByRole(AriaRole.Cell, new() { Name = "25", Exact = true })).ToBeVisibleAsync();

        await office.Row(place).GetByRole(AriaRole.Button, new() { Name = "Bỏ" }).ClickAsync();
        await office.DialogButton("Bỏ").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy ghi lý do.");
        await office.Dialog.GetByLabel("Lý do").FillAsync("Ghi nhầm ngày");
        await office.DialogButton("Bỏ").ClickAsync();
        await Expect(office.Row(place)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_plan_and_money_are_typed_and_what_is_not_said_stays_unsaid()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("cong-viec", Title);
        await Tab(office, "Kế hoạch").ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Nhập|Sửa)$") }).ClickAsync();
        await office.Dialog.GetByLabel("Số kế hoạch").FillAsync("48/KH-UBND (mẫu)");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Row("48/KH-UBND (mẫu)")).ToBeVisibleAsync();

        await Tab(office, "Kinh phí").ClickAsync();
        await office.Button("Nhập kinh phí").ClickAsync();
        await office.Dialog.GetByLabel("Ngân sách nhà nước").FillAsync("45.000.000");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Cell, new() { Name = "45.000.000" })).ToBeVisibleAsync();
        await Expect(office.Page.GetByRole(AriaRole.Cell, new() { Name = "chưa có số liệu" })).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Every_register_is_accessible_and_fits_desk_and_phone(string language)
    {
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OfficePage.OpenAsync(window, _office.Officer);
            await office.GoToAsync("cong-viec", Title);
            foreach (var (index, tab) in s_tabs.Index())
            {
                await Tab(office, tab).ClickAsync();
                await Expect(office.Page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
                await Appearance.KeepAsync(office.Page, screen, $"work-{index}", language);
            }
        }
    }

    private static string Today => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static ILocator Tab(OfficePage office, string name) => office.Page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });
}
