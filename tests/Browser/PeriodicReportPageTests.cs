using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>A commune's report of a quarter: written, made, checked, issued, received; accessible and inside the screen.</summary>
public sealed class PeriodicReportPageTests(RunningServer server, Chromium chromium)
{
    private const string Title = "Báo cáo định kỳ";
    private const string Third = "Quý III năm 2026";

    private readonly Office _office = new(server);

    [Fact]
    public async Task An_officer_writes_makes_and_issues_a_report_and_the_department_of_science_receives_it()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OpenAsync(window, _office.Officer);
        await Expect(office.Page.GetByText("Chưa lập. Trước ngày 20/09/2026: chậm nhất 18/09/2026 (quá hạn")).ToBeVisibleAsync();
        await office.Page.GetByRole(AriaRole.Textbox, new() { Name = "Kết quả nổi bật (III.1)" }).FillAsync("Ra quân đều khắp các thôn");
        await office.Page.GetByLabel("Không có: Tồn tại, hạn chế (III.2)").CheckAsync();
        await office.Button("Lập báo cáo (chốt số liệu)").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Có thay đổi chưa lưu: hãy lưu rồi làm tiếp.");
        await office.Button("Lưu phần viết").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã lưu phần viết.");
        await office.Button("Lập báo cáo (chốt số liệu)").ClickAsync();
        await Expect(office.Page.GetByText("Mã đối chiếu")).ToBeVisibleAsync();
        await office.Button("Đối chiếu với sổ cái").ClickAsync();
        await Expect(office.Page.GetByText("Tính lại từ sổ cái ra đúng số liệu của báo cáo.")).ToBeVisibleAsync();

        var download = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByRole(AriaRole.Link, new() { Name = "Tải Word" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await office.Button("Nhập số, ngày đã phát hành").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy nhập số và ngày của văn bản.");
        await office.Page.GetByLabel("Số, ký hiệu").FillAsync("45/BC-UBND");
        await office.Page.GetByLabel("Ngày của văn bản").FillAsync("18/09/2026");
        await office.Button("Nhập số, ngày đã phát hành").ClickAsync();
        await Expect(office.Page.GetByText("Đã phát hành: số 45/BC-UBND, ngày 18/09/2026. Trước ngày 20/09/2026: chậm nhất 18/09/2026 (đúng hạn).")).ToBeVisibleAsync();

        await using var other = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var centre = await OpenAsync(other, server.Access.Of("commandCentre"), "/thong-ke");
        await centre.Page.GetByLabel("Hiện", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Đã phát hành, Sở chưa nhận" });
        await centre.Row("45/BC-UBND").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(centre.Page.GetByText("Ra quân đều khắp các thôn")).ToBeVisibleAsync();
        await centre.Button("Xác nhận Sở đã nhận").ClickAsync();
        await centre.DialogButton("Xác nhận Sở đã nhận").ClickAsync();
        await Expect(centre.Page.GetByText("Sở đã nhận: số 45/BC-UBND")).ToBeVisibleAsync();
        await centre.Button("Trả lại để sửa").ClickAsync();
        await centre.Dialog.GetByLabel("Lý do").FillAsync("Thử trả lại");
        await centre.DialogButton("Trả lại để sửa").ClickAsync();
        await Expect(centre.Page.GetByText("Đã lập, chưa phát hành")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_calendar_the_list_and_the_report_are_accessible_and_fit_desk_and_phone(string language)
    {
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OpenAsync(window, _office.Officer);
            await Appearance.KeepAsync(office.Page, screen, "report-commune", language, whole: true);
            await using var other = await chromium.OpenAsync(server.Address, screen);
            var centre = await OpenAsync(other, server.Access.Of("commandCentre"), "/thong-ke");
            await Expect(centre.Heading("Báo cáo của các xã, phường, đặc khu")).ToBeVisibleAsync();
            await Appearance.KeepAsync(centre.Page, screen, "report-communes", language, whole: true);
            await centre.Page.GetByRole(AriaRole.Tab).Last.ClickAsync();
            await Expect(centre.Page.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync();
            await Appearance.KeepAsync(centre.Page, screen, "report-province", language, whole: true);
        }
    }

    private static async Task<OfficePage> OpenAsync(IBrowserContext window, DemoAccess.Account account, string page = "/xa")
    {
        var office = await OfficePage.OpenAsync(window, account);
        await office.Page.GotoAsync($"{page}#bao-cao");
        await Expect(office.Heading(Title)).ToBeVisibleAsync();
        await office.Page.GetByLabel("Kỳ báo cáo", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = Third });
        return office;
    }
}
