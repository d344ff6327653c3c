using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

public sealed class AdministrationTests(RunningServer server, Chromium chromium)
{
    private const string OwnPassword = "bảy con cò trắng";

    [Fact]
    public async Task A_new_account_gets_a_one_time_password_and_its_owner_another_one()
    {
        await using var desk = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var administration = await AdministrationPage.OpenAsync(desk, server.Access);
        var password = await administration.AddOfficerAsync("mui-ne.1", "Trần Thị Bưởi");
        await administration.ClickAsync("Đã đưa cho người dùng");
        await Expect(administration.Row("Trần Thị Bưởi")).ToContainTextAsync("Chờ đổi mật khẩu");
        await Expect(administration.Page.GetByText(password)).ToHaveCountAsync(0);

        await using var office = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await office.NewPageAsync();
        await page.GotoAsync("/xa");
        await AdministrationPage.SignInAsync(page, "mui-ne.1", password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đặt mật khẩu của riêng bạn" })).ToBeVisibleAsync();
        await ChangePasswordAsync(page, password, "ngắn");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ít nhất 10 ký tự");
        await ChangePasswordAsync(page, password, OwnPassword);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Các mục của trang" })).ToBeVisibleAsync();

        await administration.Page.ReloadAsync();
        await administration.Page.GetByRole(AriaRole.Link, new() { Name = "Trần Thị Bưởi" }).ClickAsync();
        await Expect(administration.Page.GetByRole(AriaRole.Heading, new() { Name = "Trần Thị Bưởi" })).ToBeVisibleAsync();
        await Expect(administration.Page.GetByRole(AriaRole.Rowheader)).ToContainTextAsync("Chrome");
        await administration.ClickAsync("Khóa tài khoản");
        await administration.Dialog.GetByRole(AriaRole.Button, new() { Name = "Khóa tài khoản" }).ClickAsync();
        await Expect(administration.Page.GetByText("Hiện không đăng nhập ở đâu.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_slip_with_the_password_is_printed_alone()
    {
        await using var desk = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var administration = await AdministrationPage.OpenAsync(desk, server.Access);
        await administration.AddOfficerAsync("mui-ne.3", "Phạm Thị Mận");
        await administration.Page.EvaluateAsync("() => { globalThis.print = () => { globalThis.printed = true; }; }");
        await administration.ClickAsync("In phiếu");
        Assert.True(await administration.Page.EvaluateAsync<bool>("() => globalThis.printed"));

        await administration.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(administration.Page.Locator(".slip-password")).ToBeVisibleAsync();
        await Expect(administration.Page.GetByText("Đã đưa cho người dùng")).ToBeHiddenAsync();
        await Expect(administration.Page.GetByRole(AriaRole.Table)).ToBeHiddenAsync();
        await Screenshots.TakeAsync(administration.Page, Screen.Laptop, "account-password-printed", "vi");
    }

    [Fact]
    public async Task The_log_says_who_changed_what_in_words_and_is_filtered()
    {
        await using var desk = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var administration = await AdministrationPage.OpenAsync(desk, server.Access);
        await administration.AddOfficerAsync("mui-ne.2", "Lê Văn Nhãn");
        await administration.ClickAsync("Đã đưa cho người dùng");
        await administration.Page.GetByRole(AriaRole.Link, new() { Name = "Lê Văn Nhãn" }).ClickAsync();
        await administration.Page.GetByRole(AriaRole.Link, new() { Name = "Nhật ký của tài khoản này" }).ClickAsync();

        var row = administration.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Tài khoản Lê Văn Nhãn" });
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("Thêm tài khoản");
        await Expect(row).ToContainTextAsync("Vai trò: sau: Cán bộ xã, phường, đặc khu");
        await Expect(row).ToContainTextAsync("Xã, phường, đặc khu: sau: Phường Mũi Né");
        await Expect(row).Not.ToContainTextAsync("{");

        var everything = administration.Page.GetByRole(AriaRole.Link, new() { Name = "Xem tất cả" });
        await everything.ClickAsync();
        await Expect(everything).ToHaveCountAsync(0);
        await administration.Page.GetByLabel("Việc đã làm với").SelectOptionAsync(new SelectOptionValue { Label = "Tổ" });
        await administration.ClickAsync("Lọc");
        await Expect(row).ToHaveCountAsync(0);
        await administration.ClickAsync("Bỏ lọc");
        await Expect(row).ToHaveCountAsync(1);
        var download = await administration.Page.RunAndWaitForDownloadAsync(() =>
            administration.Page.GetByRole(AriaRole.Link, new() { Name = "Tải về (Excel)" }).ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boundaries_are_looked_at_put_in_force_and_removed()
    {
        await using var desk = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var administration = await AdministrationPage.OpenAsync(desk, server.Access, "#ranh-gioi");
        var page = administration.Page;
        await administration.ChooseBoundariesAsync("không phải bản đồ");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không phải GeoJSON");

        var communes = await new Province(server).CommunesAsync(TestContext.Current.CancellationToken);
        await administration.ChooseBoundariesAsync(Boundaries.WithFaults(communes));
        await Expect(page.GetByText("đường ranh giới chưa khép kín")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Chưa nhập được tệp này");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Nhập ranh giới" })).ToHaveCountAsync(0);

        await administration.ChooseBoundariesAsync(Boundaries.Around(communes));
        await administration.ClickAsync("Nhập ranh giới");
        await Expect(page.GetByText("124 xã, phường, đặc khu có ranh giới.")).ToBeVisibleAsync();
        await administration.ClickAsync("Bỏ ranh giới");
        await administration.Dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ ranh giới" }).ClickAsync();
        await Expect(page.GetByText("Chưa nhập ranh giới.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_is_no_administrator_is_told_so_and_led_to_his_page()
    {
        await using var desk = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await desk.NewPageAsync();
        await page.GotoAsync("/quan-tri");
        var officer = server.Access.Of("communeOfficer");
        await AdministrationPage.SignInAsync(page, officer.UserName, officer.Password);

        await Expect(page.GetByText("Trang này chỉ dành cho quản trị hệ thống.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Xã, phường, đặc khu" })).ToHaveAttributeAsync("href", "/xa");
    }

    [Fact]
    public async Task After_too_many_wrong_passwords_the_page_says_how_long_to_wait()
    {
        await using var desk = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var page = await desk.NewPageAsync();
        await page.GotoAsync("/quan-tri");
        // A name of its own, so that nobody else is slowed down; whether it exists makes no difference.
        for (var attempt = 0; attempt < 7 && !await page.GetByRole(AriaRole.Timer).IsVisibleAsync(); attempt++)
        {
            await AdministrationPage.SignInAsync(page, "khong-co-ai", $"sai {attempt}");
            await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" })).ToHaveAttributeAsync("aria-disabled", "false");
        }

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Đã thử quá nhiều lần");
        await Expect(page.GetByRole(AriaRole.Timer)).ToContainTextAsync("Bây giờ có thể thử lại.");
    }

    private static async Task ChangePasswordAsync(IPage page, string current, string wanted)
    {
        await page.GetByLabel("Mật khẩu đang dùng").FillAsync(current);
        await page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(wanted);
        await page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(wanted);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mật khẩu mới" }).ClickAsync();
    }
}
