using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>A department's own figures: typed, saved, sent, given back; accessible and inside the screen.</summary>
public sealed class DepartmentReportPageTests(RunningServer server, Chromium chromium)
{
    private const string Cell = "Sàn thương mại điện tử ngành Công Thương, OCOP: Sản phẩm";

    [Fact]
    public async Task A_department_types_saves_and_sends_and_the_department_of_science_gives_it_back()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var own = await OpenAsync(window, "department", "so-lieu-so-nganh");
        await own.Page.GetByLabel(Cell).FillAsync("một trăm");
        await own.Button("Lưu bản đang soạn").ClickAsync();
        await Expect(own.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mỗi ô là số nguyên");
        await own.Page.GetByLabel(Cell).FillAsync("1.316");
        await own.Button("Gửi Sở Khoa học và Công nghệ").ClickAsync();
        await Expect(own.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("hãy lưu rồi gửi");
        await own.Button("Lưu bản đang soạn").ClickAsync();
        await Expect(own.Toast).ToHaveTextAsync("Đã lưu bản đang soạn.");
        await Expect(own.Page.GetByLabel(Cell)).ToHaveValueAsync("1316");
        await Expect(own.Page.GetByText("không cộng vào số liệu của sở")).ToBeVisibleAsync();

        await own.Button("Gửi Sở Khoa học và Công nghệ").ClickAsync();
        await own.DialogButton("Gửi Sở Khoa học và Công nghệ").ClickAsync();
        await Expect(own.Page.GetByText("Báo cáo đã gửi. Muốn sửa")).ToBeVisibleAsync();
        await Expect(own.Page.GetByRole(AriaRole.Cell, new() { Name = "1.316" })).ToBeVisibleAsync();

        await using var other = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var centre = await OpenAsync(other, "commandCentre", "so-lieu-so-nganh");
        await centre.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Đã gửi ngày" }).GetByRole(AriaRole.Button).ClickAsync();
        await centre.Button("Trả lại để sửa").ClickAsync();
        await centre.Dialog.GetByLabel("Lý do").FillAsync("Thiếu công nghiệp nông thôn");
        await centre.DialogButton("Trả lại để sửa").ClickAsync();
        await Expect(centre.Toast).ToHaveTextAsync("Đã trả lại báo cáo cho sở.");
        await Expect(centre.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Đang soạn" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_form_and_the_list_are_accessible_and_fit_desk_and_phone(string language)
    {
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var own = await OpenAsync(window, "department", "so-lieu-so-nganh");
            await Appearance.KeepAsync(own.Page, screen, "department-form", language, whole: true);
            await using var other = await chromium.OpenAsync(server.Address, screen);
            var centre = await OpenAsync(other, "commandCentre", "so-lieu-so-nganh");
            await Appearance.KeepAsync(centre.Page, screen, "department-list", language, whole: true);
        }
    }

    private async Task<OfficePage> OpenAsync(IBrowserContext window, string role, string section)
    {
        var office = await OfficePage.OpenAsync(window, server.Access.Of(role));
        await office.Page.GotoAsync($"/thong-ke#{section}");
        await Expect(office.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        return office;
    }
}
