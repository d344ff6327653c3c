using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>An officer keeps the roster on the commune office's page.</summary>
public sealed class RosterPageTests(RunningServer server, Chromium chromium)
{
    private readonly Office _office = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_village_gets_a_team_and_a_leader_and_is_found_without_marks()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.Button("Thêm thôn, tổ dân phố").ClickAsync();
        await office.Dialog.GetByLabel("Loại", new() { Exact = true }).SelectOptionAsync("buon");
        await office.Dialog.GetByLabel("Tên", new() { Exact = true }).FillAsync("Đam Rông Đạ K’Nàng");
        await office.Dialog.GetByLabel("Số hộ").FillAsync("132");
        await office.Page.Keyboard.PressAsync("Enter");
        await Expect(office.Toast).ToHaveTextAsync("Đã thêm Buôn Đam Rông Đạ K’Nàng.");

        await office.Page.GetByRole(AriaRole.Searchbox).FillAsync("dam rong");
        var row = office.Row("Buôn Đam Rông Đạ K’Nàng");
        await Expect(row).ToContainTextAsync("Chưa có Tổ");
        await row.GetByRole(AriaRole.Button, new() { Name = "Lập Tổ ở" }).ClickAsync();
        await office.Dialog.GetByLabel("Số quyết định").FillAsync("45/QĐ-UBND");
        await office.Dialog.GetByLabel("Ngày quyết định").FillAsync("5/3/2026");
        await office.DialogButton("Lập Tổ").ClickAsync();
        await Expect(office.Heading("Tổ công nghệ số cộng đồng Buôn Đam Rông Đạ K’Nàng")).ToBeVisibleAsync();
        await Expect(office.Page.GetByText("Quyết định 45/QĐ-UBND ngày 05/03/2026")).ToBeVisibleAsync();

        await office.Button("Thêm thành viên").ClickAsync();
        await office.Dialog.GetByLabel("Họ và tên").FillAsync("Ka Să K’Brêm");
        await office.Dialog.GetByLabel("Vai trò").SelectOptionAsync("leader");
        await office.Dialog.GetByLabel("Điện thoại").FillAsync("12");
        await office.DialogButton("Thêm thành viên").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Số điện thoại chưa đúng");
        await office.Dialog.GetByLabel("Điện thoại").FillAsync("0912 345 678");
        await office.DialogButton("Thêm thành viên").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã thêm Ka Să K’Brêm, số 1.");
        await Expect(office.Row("Ka Să K’Brêm")).ToContainTextAsync("0912 345 678");

        await office.GoToAsync("danh-sach", "Danh sách Tổ và thành viên");
        await office.Page.GetByRole(AriaRole.Searchbox).FillAsync("ka sa");
        await Expect(office.Row("Buôn Đam Rông Đạ K’Nàng")).ToContainTextAsync("Tổ trưởng: Ka Să K’Brêm");
    }

    [Fact]
    public async Task A_team_is_given_its_target_of_the_year_and_it_is_taken_back()
    {
        var team = _office.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync($"danh-sach/{team.TeamCode}", await _office.NameOfAsync(team, Cancellation));
        await Expect(office.Page.GetByText("Chưa giao chỉ tiêu năm")).ToBeVisibleAsync();
        await office.Button("Giao chỉ tiêu").ClickAsync();
        await office.Dialog.GetByLabel("Tính theo").SelectOptionAsync("people");
        await office.DialogButton("Lưu thay đổi").ClickAsync();
        await Expect(office.Dialog.GetByText("Hãy ghi một số từ 1 đến 1.000.000.")).ToBeVisibleAsync();
        await office.Dialog.GetByLabel("Chỉ tiêu cả năm").FillAsync("1.200");
        await office.Dialog.GetByLabel("Theo kế hoạch số").FillAsync("12/KH-UBND");
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "office-target", "vi");
        await office.DialogButton("Lưu thay đổi").ClickAsync();
        await Expect(office.Page.GetByText("1.200 (Lượt người được hướng dẫn) · Kế hoạch số 12/KH-UBND")).ToBeVisibleAsync();
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "office-team-target", "vi");

        await office.Button("Sửa chỉ tiêu").ClickAsync();
        await office.Dialog.GetByLabel("Tính theo").SelectOptionAsync("");
        await office.DialogButton("Lưu thay đổi").ClickAsync();
        await Expect(office.Page.GetByText("Chưa giao chỉ tiêu năm")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_yearly_review_is_confirmed_and_a_later_change_is_listed()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("ra-soat", "Rà soát, kiện toàn");
        await office.Page.GetByLabel("Không thay đổi").CheckAsync();
        await office.Button("Xác nhận").ClickAsync();
        await Expect(office.Page.GetByText("không thay đổi.", new() { Exact = false }).First).ToBeVisibleAsync();
        await Expect(office.Page.GetByText("Chưa có thay đổi nào sau lần xác nhận gần nhất.")).ToBeVisibleAsync();

        await office.GoToAsync("danh-sach", "Danh sách Tổ và thành viên");
        await office.Button("Thêm thôn, tổ dân phố").ClickAsync();
        await office.Dialog.GetByLabel("Tên", new() { Exact = true }).FillAsync("Sau Rà Soát");
        await office.DialogButton("Thêm thôn, tổ dân phố").ClickAsync();
        await Expect(office.Toast).ToContainTextAsync("Sau Rà Soát");
        await office.GoToAsync("ra-soat", "Thay đổi sau khi xác nhận");
        await Expect(office.Page.GetByText("Số thay đổi sau lần xác nhận gần nhất: 1.")).ToBeVisibleAsync();
        await Expect(office.Row("Sau Rà Soát")).ToContainTextAsync("Thêm thôn, tổ dân phố");
        await Expect(office.Row("Sau Rà Soát")).ToContainTextAsync("Chưa xác nhận lại");
    }

    [Fact]
    public async Task The_office_s_number_is_kept_and_a_wrong_one_is_refused_in_words()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("van-phong", "Thông tin phòng");
        await office.Page.GetByLabel("Điện thoại").FillAsync("113");
        await office.Button("Lưu").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Số điện thoại chưa đúng");
        await office.Page.GetByLabel("Điện thoại").FillAsync("0252 3822 111");
        await office.Button("Lưu").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã lưu.");
        await office.Page.ReloadAsync();
        await Expect(office.Page.GetByLabel("Điện thoại")).ToHaveValueAsync("0252 3822 111");
    }

    [Fact]
    public async Task The_command_centre_chooses_a_commune_and_only_reads()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, server.Access.Of("commandCentre"));
        await Expect(office.Page.GetByText("Hãy chọn xã, phường, đặc khu ở phía trên.")).ToBeVisibleAsync();
        await office.Page.GetByLabel("Đang xem").SelectOptionAsync(_office.Commune);
        await Expect(office.Row("22").First).ToBeVisibleAsync();
        await Expect(office.Button("Thêm thôn, tổ dân phố")).ToHaveCountAsync(0);
        await Expect(office.Page.GetByRole(AriaRole.Button, new() { Name = "Sửa" })).ToHaveCountAsync(0);
    }
}
