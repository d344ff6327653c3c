using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Award proposals: a score for reference that shows its arithmetic, and the register of decisions.</summary>
public sealed class AwardsPageTests(RunningServer server, Chromium chromium)
{
    private readonly Office _office = new(server);

    [Fact]
    public async Task A_score_says_that_it_is_for_reference_and_how_it_was_made()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        await RecordAsync();
        var page = (await OpenAsync(window)).Page;

        await Expect(page.GetByText("Bảng điểm để tham khảo")).ToBeVisibleAsync();
        await page.GetByText("Xem cách tính").First.ClickAsync();
        await Expect(page.GetByText("Tỷ lệ phiếu không cần kiểm tra (%)").First).ToBeVisibleAsync();
        await Expect(page.GetByText("quy về 100 là").First).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải Word" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_becomes_a_decision_and_is_made_public()
    {
        var title = $"Tiêu biểu {Guid.NewGuid():N} (mẫu)";
        // Scores are kept for half a minute: the first to be computed must know a record, for the other tests too.
        await RecordAsync();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OpenAsync(window);
        await office.Button("Thêm danh sách, quyết định").ClickAsync();
        await office.Dialog.GetByLabel("Hình thức khen thưởng").SelectOptionAsync(new SelectOptionValue { Label = "Giấy khen của Chủ tịch UBND cấp xã" });
        await office.Dialog.GetByLabel("Thành tích").FillAsync(title);
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Hãy đưa ít nhất một tập thể hoặc cá nhân vào danh sách.");
        await office.Dialog.GetByLabel("Tổ", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await office.DialogButton("Đưa vào danh sách").ClickAsync();
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "award-decision-dialog", "vi");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Row(title)).ToContainTextAsync("Đang đề nghị");
        await Expect(office.Row(title).GetByRole(AriaRole.Button, new() { Name = "Công khai" })).ToHaveCountAsync(0);

        await office.Row(title).GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await office.Dialog.GetByLabel("Số quyết định").FillAsync("125/QĐ-UBND (mẫu)");
        await office.DialogButton("Lưu").ClickAsync();
        await office.Row(title).GetByRole(AriaRole.Button, new() { Name = "Công khai" }).ClickAsync();
        await Expect(office.Row(title)).ToContainTextAsync("Công khai từ");
        await Expect(office.Row(title).GetByRole(AriaRole.Button, new() { Name = "Sửa" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Those_chosen_by_their_score_become_a_proposal_for_the_province()
    {
        var title = $"Đề nghị {Guid.NewGuid():N} (mẫu)";
        await RecordAsync();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OpenAsync(window);
        await Expect(office.Button("Lập danh sách đề nghị khen thưởng")).ToHaveAttributeAsync("aria-disabled", "true");
        await office.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Expect(office.Page.GetByText("Đã chọn 1 tập thể, cá nhân.")).ToBeVisibleAsync();

        await office.Button("Lập danh sách đề nghị khen thưởng").ClickAsync();
        await office.Dialog.GetByLabel("Hình thức khen thưởng").SelectOptionAsync(new SelectOptionValue { Label = "Bằng khen của Chủ tịch UBND tỉnh" });
        await office.Dialog.GetByLabel("Thành tích").FillAsync(title);
        await office.Dialog.GetByLabel("Số quyết định").FillAsync("1/QĐ-UBND (mẫu)");
        await office.DialogButton("Lưu").ClickAsync();
        await Expect(office.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hình thức này do tỉnh quyết định");
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "award-proposal-dialog", "vi");
        await office.Dialog.GetByLabel("Số quyết định").FillAsync("");
        await office.DialogButton("Lưu").ClickAsync();

        await Expect(office.Row(title)).ToContainTextAsync("Đang đề nghị");
        await Expect(office.Button("Lập danh sách đề nghị khen thưởng")).ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_proposals_are_accessible_and_fit_desk_and_phone(string language)
    {
        await RecordAsync();
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OpenAsync(window);
            await Expect(office.Page.GetByText("Xem cách tính").First).ToBeVisibleAsync();
            await office.Page.GetByText("Xem cách tính").First.ClickAsync();
            await Appearance.KeepAsync(office.Page, screen, "awards", language, whole: true);
        }
    }

    private Task<DemoAccess.Device> RecordAsync() => _office.RecordAsync(people: 3, households: 1, TestContext.Current.CancellationToken);

    private async Task<OfficePage> OpenAsync(IBrowserContext window)
    {
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.Page.GotoAsync("/thong-ke#khen-thuong");
        await Expect(office.Heading("Đề xuất khen thưởng")).ToBeVisibleAsync();
        return office;
    }
}
