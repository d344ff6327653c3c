using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Difficulties, announcements and guides on phone and desk: accessible, inside the screen, and kept as pictures.</summary>
public sealed class AnswersAppearanceTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);
    private readonly Office _office = new(server);
    private readonly Guides _guides = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_parts_of_the_phone_page_are_accessible_and_fit(string language)
    {
        await _guides.PublishAsync("Cài đặt và kích hoạt tài khoản định danh điện tử mức độ 2", Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAndKeepAsync(window);
        var team = _office.TakeTeam();
        await phone.ActivateAsync(await _province.ActivationCodeAsync(new TestTeam(team.TeamCode, _office.Commune), Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await phone.DifficultiesTab.ClickAsync();
        await Expect(phone.Page.GetByText("Tổ chưa ghi khó khăn, kiến nghị nào.")).ToBeVisibleAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "difficulties-none", language);
        await WriteAsync(phone, "Hệ thống lỗi", "Cổng dịch vụ công báo lỗi từ 8 giờ, bà con chờ đông ở nhà văn hóa thôn.", language);
        await Expect(phone.Difficulties).ToContainTextAsync("Đã nhận, chờ trả lời");
        await AnswerAsync("Cổng dịch vụ công báo lỗi", language);
        await phone.Page.GotoAsync("/#ghi-nhan");
        await phone.Page.ReloadAsync();
        await Expect(phone.DifficultiesTab).ToContainTextAsync("1 trả lời mới");
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "new-answer", language);
        await phone.DifficultiesTab.ClickAsync();
        await Expect(phone.Difficulties).ToContainTextAsync("Trả lời của");
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "difficulties", language, whole: true);

        await phone.GuidesTab.ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Trang học và sổ tay" })).ToBeVisibleAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "guides", language, whole: true);
        await phone.Page.Locator(".guide").First.ClickAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "guide", language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_sections_of_the_desk_are_accessible_and_fit(string language)
    {
        await _guides.PublishAsync("Quét mã QR để trả tiền", Cancellation);
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var office = await OfficePage.OpenAsync(window, _office.Officer);
            await office.GoToAsync("kho-khan", "Khó khăn, kiến nghị");
            await Expect(office.Page.Locator(".card, .nothing").First).ToBeVisibleAsync();
            await Appearance.KeepAsync(office.Page, screen, "office-difficulties", language);
            await office.GoToAsync("thong-bao", "Thông báo đến các Tổ");
            await office.Page.GetByLabel("Nội dung").FillAsync("Tập trung lúc 7 giờ tại nhà văn hóa, mang theo bảng tên.");
            await office.Page.GetByLabel("Một số Tổ").CheckAsync();
            await Appearance.KeepAsync(office.Page, screen, "office-announcing", language);
            await office.Page.GetByLabel("Mọi Tổ").CheckAsync();
            await office.Button("Gửi thông báo").ClickAsync();
            await Expect(office.Page.Locator(".card").First).ToContainTextAsync("Tập trung lúc 7 giờ");
            await Appearance.KeepAsync(office.Page, screen, "office-announcements", language, whole: true);
            await office.GoToAsync("tai-lieu", "Tài liệu hướng dẫn");
            await Expect(office.Page.Locator(".card").First).ToBeVisibleAsync();
            await Appearance.KeepAsync(office.Page, screen, "office-guides", language);
            await Appearance.SpeakAsync(office.Page, language);
            await office.Page.Locator(".section-head .primary").ClickAsync();
            await Expect(office.Dialog).ToBeVisibleAsync();
            await Appearance.CheckAsync(office.Page, screen, "office-propose", language);
        }
    }

    [Theory]
    [InlineData("commandCentre", "vi")]
    [InlineData("department", "en")]
    public async Task Whoever_is_of_the_whole_province_sees_it_without_choosing_a_commune(string role, string language)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, server.Access.Of(role));
        await office.GoToAsync("kho-khan", "Khó khăn, kiến nghị");
        await Expect(office.Page.GetByLabel("Đang xem")).ToHaveValueAsync("");
        await Expect(office.Page.Locator(".card, .nothing").First).ToBeVisibleAsync();
        await Appearance.KeepAsync(office.Page, Screen.Laptop, $"office-difficulties-{role}", language);
    }

    private static async Task WriteAsync(PhonePage phone, string kind, string text, string language)
    {
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "GHI KHÓ KHĂN, KIẾN NGHỊ" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = kind }).CheckAsync();
        await phone.Page.GetByLabel("Nói rõ hơn").FillAsync(text);
        await phone.Page.GetByLabel("Khẩn: đang cản trở ra quân").CheckAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "difficulty-form", language, whole: true);
        await phone.SaveButton.ClickAsync();
    }

    private async Task AnswerAsync(string difficulty, string language)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OfficePage.OpenAsync(window, _office.Officer);
        await office.GoToAsync("kho-khan", "Khó khăn, kiến nghị");
        var card = office.Page.Locator(".card").Filter(new() { HasText = difficulty }).First;
        await card.GetByRole(AriaRole.Button, new() { Name = "Trả lời" }).ClickAsync();
        await Appearance.CheckAsync(office.Page, Screen.Laptop, "office-answer", language);
        await office.Dialog.GetByLabel("Nội dung trả lời").FillAsync("Đã báo đơn vị vận hành. Tổ ghi lại hồ sơ, 10 giờ thử lại.");
        await office.DialogButton("Trả lời").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã trả lời.");
    }
}
