using System.Text.Json;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>A campaign day on the team's phone: before, on the day, and once its figures are final.</summary>
public sealed class CampaignDayOnPhoneTests(RunningServer server, Chromium chromium)
{
    private const string Announcement = "7 giờ 30 tập trung tại nhà văn hóa thôn.\nNhớ mang theo giấy giới thiệu của xã.";

    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    [Fact]
    public async Task The_focus_comes_first_and_hours_points_and_announcement_stay_without_network()
    {
        await _province.DeclareAsync(Today, new { from = "07:30", to = "17:00" }, ["ai-basics", "vneid"], Announcement, Cancellation);
        var team = await _province.TakeTeamWithoutPointsAsync(Today, Cancellation);
        await _province.AddPointAsync(Today, team, "Nhà văn hóa thôn Liêng Srônh, cạnh trường tiểu học Đạ Rsal (mẫu)", Cancellation);
        await _province.CancelPointAsync(await _province.AddPointAsync(Today, team, "Chợ trung tâm (mẫu)", Cancellation), Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await Expect(Banner(phone)).ToContainTextAsync("Ngày ra quân: ");
        await Expect(Banner(phone)).ToContainTextAsync("07:30–17:00");
        await phone.ChooseKindAsync("Đến nhà dân");
        await Expect(phone.Page.Locator(".activities > li").Nth(0)).ToContainTextAsync("trí tuệ nhân tạo (AI)");
        await Expect(phone.Page.Locator(".activities > li").Nth(1)).ToContainTextAsync("(VNeID)");

        await Banner(phone).ClickAsync();
        await ExpectDayAsync(phone);
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "campaign-day", "vi", whole: true);
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "campaign-day", "en", whole: true);

        await window.SetOfflineAsync(offline: true);
        await phone.Page.ReloadAsync();
        await ExpectDayAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận" }).ClickAsync();
        await Expect(phone.Page.Locator(".activities > li").First).ToContainTextAsync("trí tuệ nhân tạo (AI)");
    }

    [Fact]
    public async Task A_day_postponed_in_the_commune_says_why_and_until_when()
    {
        var team = _province.TakeTeam();
        await _province.PostponeAsync(Today, team, "Mưa lũ, đường vào thôn bị cắt", Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await Expect(Banner(phone)).ToContainTextAsync("Hoãn ra quân: ");
        await Banner(phone).ClickAsync();
        await Expect(phone.Page.GetByText("Lý do: Mưa lũ, đường vào thôn bị cắt")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByText($"Dự kiến ra quân ngày {Today.AddDays(7):dd\\/MM\\/yyyy}.")).ToBeVisibleAsync();
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "campaign-day-postponed", "vi", whole: true);
    }

    [Fact]
    public async Task The_team_is_thanked_with_its_own_total_once_the_figures_are_final()
    {
        var day = Today.AddDays(-2);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, _province.TakeTeam());
        await window.SetOfflineAsync(offline: true);
        await phone.SaveVisitAsync(people: 3);
        await phone.MoveRecordsToAsync(day);
        await window.SetOfflineAsync(offline: false);
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        await _province.FinaliseAsync(day, Cancellation);

        await phone.Page.ReloadAsync();
        await phone.OpenTeamAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = $"Số liệu ngày {day:dd\\/MM} đã chốt" }).ClickAsync();
        var final = phone.Page.GetByRole(AriaRole.Region, new() { Name = $"Cảm ơn Tổ đã ra quân ngày {day:dd\\/MM\\/yyyy}" });
        await Expect(final.Locator("dd")).ToHaveTextAsync(["3", "1", "1"]);
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "campaign-day-final", "vi", whole: true);

        await window.SetOfflineAsync(offline: true);
        await phone.Page.ReloadAsync();
        await Expect(final.Locator("dd")).ToHaveTextAsync(["3", "1", "1"]);
    }

    [Fact]
    public async Task The_phone_says_after_sending_what_it_still_holds()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        relay.Weather = Weather.CutBefore;
        await phone.SaveVisitAsync(people: 3);
        await ReloadUntilSaidAsync(phone, unsent: 1);
        Assert.Equal(1, await _province.UnsentAsync(team, Cancellation));

        relay.Weather = Weather.Fine;
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        await ReloadUntilSaidAsync(phone, unsent: 0);
        Assert.Equal(0, await _province.UnsentAsync(team, Cancellation));
    }

    private static ILocator Banner(PhonePage phone) => phone.Page.Locator(".campaign-day").First;

    private static async Task ExpectDayAsync(PhonePage phone)
    {
        await Expect(phone.Page.GetByText("từ 07:30 đến 17:00")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Thông báo" })).ToContainTextAsync("Nhớ mang theo giấy giới thiệu của xã.");
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Nội dung trọng tâm" }).Locator("li")).ToHaveCountAsync(2);
        var points = phone.Page.Locator(".point");
        await Expect(points).ToHaveCountAsync(2);
        await Expect(points.Filter(new() { HasText = "Nhà văn hóa thôn Liêng Srônh" })).ToContainTextAsync("Phụ trách: Tổ trưởng (mẫu)");
        await Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "Gọi 0900000001" })).ToHaveAttributeAsync("href", "tel:0900000001");
        await Expect(points.Filter(new() { HasText = "Chợ trung tâm" })).ToContainTextAsync("Điểm này không mở");
    }

    /// <summary>A page says it a few seconds after its opening, and then at most once a minute.</summary>
    private static async Task ReloadUntilSaidAsync(PhonePage phone, int unsent)
    {
        var answer = await phone.Page.RunAndWaitForResponseAsync(
            () => phone.Page.ReloadAsync(), response => response.Url.EndsWith("/api/v1/devices/self/state", StringComparison.Ordinal));
        Assert.Equal(204, answer.Status);
        var said = JsonSerializer.Deserialize<JsonElement>(answer.Request.PostData!);
        Assert.Equal(unsent, said.GetProperty("unsent").GetInt32());
        Assert.Equal(unsent > 0, said.GetProperty("oldestAt").ValueKind == JsonValueKind.String);
    }

    private async Task<PhonePage> ActivateAsync(IBrowserContext window, TestTeam team)
    {
        var phone = await PhonePage.OpenAndKeepAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        return phone;
    }
}
