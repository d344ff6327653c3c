using System.Text;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>An officer brings a file into the roster, and takes the roster out as a file.</summary>
public sealed class RosterFilesTests(RunningServer server, Chromium chromium)
{
    private const string Heads = "Mã xã,Loại thôn,Thôn,Tên Tổ,Họ và tên,Vai trò,Điện thoại,Bí danh\r\n";

    private readonly Office _office = new(server);

    [Fact]
    public async Task A_file_is_tried_first_then_mended_and_brought_in()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("danh-sach/tep", "Nhập, tải danh sách");
        var file = office.Page.GetByLabel("Tệp danh sách");

        await file.SetInputFilesAsync(FileOf("12"));
        await Expect(office.Page.GetByText("1 dòng chưa dùng được nên chưa nhập gì cả.")).ToBeVisibleAsync();
        await Expect(office.Page.GetByText("Các cột này không đọc vì chưa rõ là gì: Bí danh.")).ToBeVisibleAsync();
        await Expect(office.Row("Cil Mup")).ToContainTextAsync("không phải số điện thoại");
        await Expect(office.Button("Nhập vào danh sách")).ToHaveCountAsync(0);
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "office-import-refused", "vi");

        await file.SetInputFilesAsync(FileOf("0912 000 111"));
        await Expect(office.Page.GetByText("Tệp dùng được: thêm 2")).ToBeVisibleAsync();
        await office.Button("Nhập vào danh sách").ClickAsync();
        await Expect(office.Page.GetByText("Đã nhập xong: thêm 2")).ToBeVisibleAsync();
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "office-import-applied", "vi");

        await office.GoToAsync("danh-sach", "Danh sách Tổ và thành viên");
        await office.Page.GetByRole(AriaRole.Searchbox).FillAsync("lieng krac");
        await Expect(office.Row("Buôn Liêng Krắc")).ToContainTextAsync("Tổ trưởng: K’Să Cil Mup");
    }

    [Fact]
    public async Task A_file_without_heads_is_told_so_in_the_server_s_words()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("danh-sach/tep", "Nhập, tải danh sách");
        await office.Page.GetByLabel("Tệp danh sách").SetInputFilesAsync(
            new FilePayload { Name = "ghi-chu.csv", MimeType = "text/csv", Buffer = "Ghi chú của tôi\r\nhọp thôn 8h\r\n"u8.ToArray() });
        await Expect(office.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Không tìm thấy dòng tiêu đề");
    }

    [Theory]
    [InlineData("Tải Excel", ".xlsx")]
    [InlineData("Tải CSV", ".csv")]
    [InlineData("Tệp mẫu Excel", ".xlsx")]
    public async Task The_roster_and_the_template_are_downloaded(string link, string extension)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("danh-sach/tep", "Nhập, tải danh sách");
        var download = await office.Page.RunAndWaitForDownloadAsync(
            () => office.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        Assert.EndsWith(extension, download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Null(await download.FailureAsync());
    }

    /// <summary>As Excel saves it: with a byte order mark.</summary>
    private FilePayload FileOf(string phone) => new()
    {
        Name = "danh-sach.csv",
        MimeType = "text/csv",
        Buffer =
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(
                Heads +
                $"{_office.Commune},Buôn,Liêng Krắc,Tổ CNSCĐ buôn Liêng Krắc,K’Să Cil Mup,Tổ trưởng,{phone},\r\n" +
                $"{_office.Commune},Buôn,Liêng Krắc,Tổ CNSCĐ buôn Liêng Krắc,Ka Brêm,Thành viên,,\r\n"),
        ],
    };
}
