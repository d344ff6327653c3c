using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>What stands in a team's way reaches those who can help, once, and their answer comes back.</summary>
public sealed class DifficultyTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);
    private readonly Office _office = new(server);
    private readonly Guides _guides = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Written_without_network_it_reaches_the_officer_once_and_the_answer_comes_back()
    {
        var team = _office.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await ActivateAndKeepAsync(window, team.TeamCode);
        await window.SetOfflineAsync(offline: true);
        await WriteAsync(phone, "VNeID báo lỗi lúc quét mặt");
        await Expect(phone.Difficulties).ToContainTextAsync("Đã lưu trên máy này");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (1)");
        await phone.Page.ReloadAsync();
        await Expect(phone.Difficulties).ToContainTextAsync("VNeID báo lỗi lúc quét mặt");

        // The line breaks after the server has taken it in: the same again is the same.
        relay.Weather = Weather.CutAfter;
        await window.SetOfflineAsync(offline: false);
        await relay.LineBroke.WaitAsync(Chromium.Patience, Cancellation);
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (1)");
        relay.Weather = Weather.Fine;
        await Expect(phone.Difficulties).ToContainTextAsync("Đã nhận, chờ trả lời");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.True(relay.Bodies.Distinct().Count() == 1 && relay.Posts > 1, string.Join('\n', relay.Bodies));
        Assert.Single(await _guides.DifficultiesAsync(team.TeamCode, Cancellation));

        await AnswerAsync("VNeID báo lỗi lúc quét mặt", "Hệ thống đã hoạt động lại, mời Tổ thử.");
        await phone.Page.GotoAsync("/#ghi-nhan");
        await phone.Page.ReloadAsync();
        await Expect(phone.DifficultiesTab).ToContainTextAsync("1 trả lời mới");
        await phone.DifficultiesTab.ClickAsync();
        await Expect(phone.Difficulties).ToContainTextAsync("Trả lời của Phòng Văn hóa - Xã hội, ");
        await Expect(phone.Difficulties).ToContainTextAsync("Hệ thống đã hoạt động lại, mời Tổ thử.");
        await Expect(phone.DifficultiesTab).Not.ToContainTextAsync("mới");
    }

    [Fact]
    public async Task What_is_passed_on_to_a_department_is_answered_there_and_resolved_by_the_centre()
    {
        var team = _office.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAndKeepAsync(window, team.TeamCode);
        await WriteAsync(phone, "Bà con chưa có tài khoản bán hàng trên sàn");
        await Expect(phone.Difficulties).ToContainTextAsync("Đã nhận, chờ trả lời");

        await using var centreWindow = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var centre = await OpenDifficultiesAsync(centreWindow, server.Access.Of("commandCentre"));
        var card = Card(centre, "Bà con chưa có tài khoản bán hàng trên sàn");
        await card.GetByRole(AriaRole.Button, new() { Name = "Chuyển" }).ClickAsync();
        await centre.Dialog.GetByLabel("Chuyển đến").SelectOptionAsync("industry-trade");
        await centre.Dialog.GetByLabel("Lý do").FillAsync("Thuộc lĩnh vực thương mại điện tử");
        await centre.DialogButton("Chuyển").ClickAsync();
        await Expect(card).ToContainTextAsync("Đã chuyển đến Sở Công Thương");

        await using var departmentWindow = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var department = await OpenDifficultiesAsync(departmentWindow, server.Access.Staff.Single(account => account.UserName == "industry-trade"));
        var theirs = Card(department, "Bà con chưa có tài khoản bán hàng trên sàn");
        await Expect(department.Page.Locator(".card")).ToHaveCountAsync(1);
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Trả lời" }).ClickAsync();
        await department.Dialog.GetByLabel("Nội dung trả lời").FillAsync("Sở sẽ cử cán bộ hướng dẫn tại xã.");
        await department.DialogButton("Trả lời").ClickAsync();
        await Expect(theirs).ToContainTextAsync("Trả lời của Sở Công Thương");

        await centre.Page.ReloadAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Đã giải quyết" }).ClickAsync();
        await centre.DialogButton("Đã giải quyết").ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        var item = Assert.Single(await _guides.DifficultiesAsync(team.TeamCode, Cancellation));
        Assert.Equal("resolved", item.GetProperty("state").GetString());
        await phone.Page.ReloadAsync();
        await Expect(phone.Difficulties).ToContainTextAsync("Trả lời của Sở Công Thương");
    }

    private async Task<PhonePage> ActivateAndKeepAsync(IBrowserContext window, string teamCode)
    {
        var phone = await PhonePage.OpenAndKeepAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(new TestTeam(teamCode, _office.Commune), Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        return phone;
    }

    private static async Task WriteAsync(PhonePage phone, string text)
    {
        await phone.DifficultiesTab.ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "GHI KHÓ KHĂN, KIẾN NGHỊ" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Hệ thống lỗi" }).CheckAsync();
        await phone.Page.GetByLabel("Nói rõ hơn").FillAsync(text);
        await phone.Page.GetByLabel("Khẩn: đang cản trở ra quân").CheckAsync();
        await phone.SaveButton.ClickAsync();
        await Expect(phone.Difficulties).ToContainTextAsync(text);
    }

    private async Task AnswerAsync(string difficulty, string answer)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var office = await OpenDifficultiesAsync(window, _office.Officer);
        var card = Card(office, difficulty);
        await Expect(card).ToHaveCountAsync(1);
        await Expect(card).ToContainTextAsync("Khẩn");
        await card.GetByRole(AriaRole.Button, new() { Name = "Trả lời" }).ClickAsync();
        await office.Dialog.GetByLabel("Nội dung trả lời").FillAsync(answer);
        await office.DialogButton("Trả lời").ClickAsync();
        await Expect(office.Toast).ToHaveTextAsync("Đã trả lời.");
        await Expect(card).ToContainTextAsync(answer);
    }

    private static async Task<OfficePage> OpenDifficultiesAsync(IBrowserContext window, DemoAccess.Account account)
    {
        var office = await OfficePage.OpenAsync(window, account);
        await office.GoToAsync("kho-khan", "Khó khăn, kiến nghị");
        return office;
    }

    private static ILocator Card(OfficePage office, string text) => office.Page.Locator(".card").Filter(new() { HasText = text });
}
