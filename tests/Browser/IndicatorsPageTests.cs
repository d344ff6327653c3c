using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>08 chỉ tiêu and the register of models: entered on the desk, seen on the wall, accessible and inside the screen.</summary>
public sealed class IndicatorsPageTests(RunningServer server, Chromium chromium)
{
    private const string HealthRecord = "Người dân từ 14 tuổi trở lên sử dụng ứng dụng hồ sơ sức khỏe điện tử (ứng dụng HSSK)";
    private const string Signature = "Dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân";

    private DemoAccess.Account Centre => server.Access.Of("commandCentre");

    [Fact]
    public async Task A_figure_that_is_entered_stands_in_the_table_in_its_history_and_on_the_wall()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OpenStatisticsAsync(window);
        await office.GoToAsync("chi-tieu", "08 chỉ tiêu năm");
        await Expect(office.Row(Signature)).ToContainTextAsync("5,00%");
        await Expect(office.Row(Signature)).ToContainTextAsync("Còn thiếu khoảng 1 người");

        await office.Button($"Nhập số liệu: {HealthRecord}").ClickAsync();
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ghi tử số, mẫu số hoặc cả hai");
        await office.Dialog.GetByLabel("Tử số").FillAsync("2.739.100");
        await office.Dialog.GetByLabel("Mẫu số của năm").FillAsync("3.010.001");
        await office.Dialog.GetByLabel("Nguồn").FillAsync("Sở Y tế, 45/BC-SYT (mẫu)");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mẫu số của năm đã chốt");
        await office.Dialog.GetByLabel("Mẫu số của năm").FillAsync("");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã lưu số liệu.");

        // Exactly 91 % of 3,010,000, and the target is "từ 91% trở lên".
        await Expect(office.Row(HealthRecord)).ToContainTextAsync("91,00%");
        await Expect(office.Row(HealthRecord)).ToContainTextAsync("Sở Y tế, 45/BC-SYT (mẫu)");
        await Expect(office.Row(HealthRecord).Locator(".standing")).ToHaveTextAsync("Đạt");
        await office.Button($"Lịch sử: {HealthRecord}").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Row)).ToHaveCountAsync(5);
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "indicator-history", "vi");

        await using var other = await chromium.OpenAsync(server.Address, Screen.Wall);
        var wall = await WallPage.OpenAsync(other, server);
        var row = wall.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Hồ sơ sức khỏe điện tử" });
        await Expect(row.GetByRole(AriaRole.Cell).First).ToContainTextAsync("91,00%");
        await Expect(row.GetByRole(AriaRole.Cell).First).ToContainTextAsync("Đạt");
        await Expect(wall.Page.Locator(".indicator-sources")).ToContainTextAsync("Sở Y tế, 45/BC-SYT (mẫu)");
        await wall.ExpectFitsAsync("the wall with official figures");
    }

    [Fact]
    public async Task A_file_is_tried_first_and_says_row_by_row_what_to_correct()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, Centre);
        await office.GoToAsync("chi-tieu", "08 chỉ tiêu năm");
        await office.Button("Nhập từ tệp").ClickAsync();
        var choice = office.Page.GetByLabel("Tệp .xlsx hoặc .csv");
        await choice.SetInputFilesAsync(FileOf("5;Toàn tỉnh;1;;31/05/2021;NHNN\n9;Toàn tỉnh;1;;31/05/2021;NHNN"));
        await Expect(office.Page.GetByText("1 dòng chưa nhập được.")).ToBeVisibleAsync();
        await Expect(office.Row("Không có chỉ tiêu \"9\"")).ToBeVisibleAsync();
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "indicator-import-refused", "vi", whole: true);

        await choice.SetInputFilesAsync(FileOf("5;Toàn tỉnh;1;;31/05/2021;NHNN"));
        await Expect(office.Page.GetByText("1 dòng mới, 0 dòng sửa")).ToBeVisibleAsync();
        await office.Button("Ghi vào hệ thống").ClickAsync();
        await Expect(office.Page.GetByText("Đã ghi 1 dòng.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_commune_gives_a_village_its_target_changes_it_and_takes_it_back()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, server.Access.Of("communeOfficer"));
        await office.GoToAsync("chi-tieu", "08 chỉ tiêu năm");
        await office.Button("Giao chỉ tiêu cho thôn").ClickAsync();
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy chọn thôn, tổ dân phố và chỉ tiêu.");
        await office.Dialog.GetByLabel("Thôn, tổ dân phố").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await office.Dialog.GetByLabel("Chỉ tiêu", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = Signature });
        await office.Dialog.GetByLabel("Chỉ tiêu (%)").FillAsync("7,5");
        await office.Dialog.GetByLabel("Số kế hoạch").FillAsync("21/KH-UBND (mẫu)");
        await office.Dialog.GetByLabel("Ngày kế hoạch").FillAsync("04/05/2026");
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "village-target-dialog", "vi");
        await office.DialogButton("Lưu").ClickAsync();

        var row = office.Row("21/KH-UBND (mẫu), 04/05/2026");
        await Expect(row).ToContainTextAsync("7,5%");
        await Appearance.KeepAsync(office.Page, Screen.Laptop, "village-targets", "vi", whole: true);
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await office.Dialog.GetByLabel("Chỉ tiêu (%)").FillAsync("");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Page.GetByText("Chưa giao chỉ tiêu nào đến thôn, tổ dân phố.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_commune_registers_a_model_and_the_department_confirms_it()
    {
        var name = $"Chợ không tiền mặt {Guid.NewGuid():N} (mẫu)";
        await using var first = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(first, server.Access.Of("communeOfficer"));
        await office.GoToAsync("mo-hinh", "Danh sách mô hình");
        await office.Button("Thêm mô hình").ClickAsync();
        await office.Dialog.GetByLabel("Loại").SelectOptionAsync(new SelectOptionValue { Label = "Chợ thanh toán không dùng tiền mặt" });
        await office.Dialog.GetByLabel("Tên mô hình").FillAsync(name);
        await office.Dialog.GetByLabel("Địa điểm").FillAsync("Chợ trung tâm");
        await office.Dialog.GetByLabel("Ngày bắt đầu").FillAsync("04/05/2026");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Row(name)).ToContainTextAsync("Đăng ký");
        await StepAsync(office, name, "Đã ra mắt");
        await office.Button($"Chuyển tình trạng: {name}").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Option, new() { Name = "Đã xác nhận" })).ToHaveCountAsync(0);

        await using var second = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var centre = await OpenStatisticsAsync(second);
        await centre.GoToAsync("mo-hinh", "Danh sách mô hình");
        await StepAsync(centre, name, "Đã xác nhận");
        await Expect(centre.Row(name).Locator(".standing")).ToHaveTextAsync("Đã xác nhận");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_sections_are_accessible_and_fit(string language)
    {
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OfficePage.OpenAsync(window, server.Access.Of("communeOfficer"));
            await office.GoToAsync("chi-tieu", "08 chỉ tiêu năm");
            await Expect(office.Row(Signature)).ToBeVisibleAsync();
            await Appearance.KeepAsync(office.Page, screen, "indicators", language, whole: true);
            await office.Button($"Sửa chỉ tiêu: {Signature}").ClickAsync();
            await Appearance.CheckAsync(office.Page, screen, "indicator-target", "vi");
            await office.DialogButton("Thôi").ClickAsync();
            await office.GoToAsync("mo-hinh", "Danh sách mô hình");
            await Expect(office.Page.GetByRole(AriaRole.Combobox).First).ToBeVisibleAsync();
            await Appearance.KeepAsync(office.Page, screen, "models", language, whole: true);
            await office.Button("Thêm mô hình").ClickAsync();
            await Appearance.CheckAsync(office.Page, screen, "model-new", "vi");
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_province_s_sections_are_accessible_and_fit(string language)
    {
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var page = await OpenStatisticsAsync(window);
            await page.GoToAsync("chi-tieu", "08 chỉ tiêu năm");
            await Expect(page.Row(Signature)).ToBeVisibleAsync();
            await Appearance.KeepAsync(page.Page, screen, "statistics-indicators", language, whole: true);
            await page.Button($"Nhập số liệu: {Signature}").ClickAsync();
            await Appearance.CheckAsync(page.Page, screen, "indicator-figure", "vi");
            await page.DialogButton("Thôi").ClickAsync();
            await page.GoToAsync("mo-hinh", "Danh sách mô hình");
            await page.Button("Xem từng địa bàn").ClickAsync();
            await page.Page.GetByLabel("Tìm địa bàn").FillAsync("da teh");
            await Expect(page.Page.GetByLabel("Chợ truyền thống của Xã Đạ Tẻh 2")).ToBeVisibleAsync();
            await Appearance.KeepAsync(page.Page, screen, "statistics-models", language);
        }
    }

    private async Task<OfficePage> OpenStatisticsAsync(IBrowserContext window)
    {
        var page = await OfficePage.OpenAsync(window, Centre);
        await page.Page.GotoAsync("/thong-ke");
        return page;
    }

    private static async Task StepAsync(OfficePage page, string name, string state)
    {
        await page.Button($"Chuyển tình trạng: {name}").ClickAsync();
        await page.Dialog.GetByLabel("Tình trạng mới").SelectOptionAsync(new SelectOptionValue { Label = state });
        await page.DialogButton("Lưu").ClickAsync();
        await Expect(page.Row(name)).ToContainTextAsync(state);
    }

    private static FilePayload FileOf(string rows) => new()
    {
        Name = "so-lieu.csv",
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes($"Chỉ tiêu;Địa bàn;Tử số;Mẫu số;Thời điểm số liệu;Nguồn\n{rows}"),
    };
}
