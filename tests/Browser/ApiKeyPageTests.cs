using System.Net;
using System.Net.Http.Headers;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Keys of departments' systems: made, shown once, of use to who sends them, and revoked.</summary>
public sealed class ApiKeyPageTests(RunningServer server, Chromium chromium)
{
    private const string Section = "#khoa-ket-noi";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_reads_the_figures_from_when_it_is_shown_until_it_is_revoked()
    {
        const string Name = "Kho dữ liệu thử";
        await using var desk = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var administration = await AdministrationPage.OpenAsync(desk, server.Access, Section);
        await administration.ClickAsync("Thêm khóa");
        await administration.Dialog.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa" }).ClickAsync();
        await Expect(administration.Dialog).ToContainTextAsync("Hãy nhập tên hệ thống.");
        await Expect(administration.Dialog).ToContainTextAsync("Hãy chọn đơn vị.");
        var secret = await FillAsync(administration, Name);
        await administration.ClickAsync("Đã gửi cho đơn vị");

        await Expect(administration.Row(Name)).ToContainTextAsync("Đang dùng");
        await Expect(administration.Page.GetByText(secret)).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(secret, "statistics?groupBy=commune"));
        Assert.Equal(HttpStatusCode.Forbidden, await ReadAsync(secret, "teams"));

        await administration.Page.GetByRole(AriaRole.Button, new() { Name = $"Thu hồi khóa {Name}" }).ClickAsync();
        await administration.Dialog.GetByRole(AriaRole.Button, new() { Name = "Thu hồi", Exact = true }).ClickAsync();
        await Expect(administration.Row(Name)).ToContainTextAsync("Đã thu hồi");
        var given = TimeProvider.System.GetTimestamp();
        while (await ReadAsync(secret, "statistics") != HttpStatusCode.Unauthorized)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(given) < TimeSpan.FromSeconds(10), "The revoked key still reads figures.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancellation);
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_section_and_its_dialogs_are_accessible_and_fit_desk_and_phone(string language)
    {
        foreach (var screen in new[] { Screen.Laptop, Screen.Phone })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var administration = await AdministrationPage.OpenAsync(window, server.Access, Section);
            await administration.ClickAsync("Thêm khóa");
            await Appearance.CheckAsync(administration.Page, screen, "api-key-form", "vi");
            var name = $"Hệ thống báo cáo của Sở ({screen.Name}, {language})";
            await FillAsync(administration, name);
            await Appearance.CheckAsync(administration.Page, screen, "api-key-secret", "vi");
            await administration.ClickAsync("Đã gửi cho đơn vị");
            await Expect(administration.Row(name)).ToBeVisibleAsync();
            await Appearance.KeepAsync(administration.Page, screen, "api-keys", language);
        }
    }

    /// <summary>Fills the form that is open, sends it and gives the key that is shown this once.</summary>
    private static async Task<string> FillAsync(AdministrationPage administration, string name)
    {
        var dialog = administration.Dialog;
        await dialog.GetByLabel("Tên hệ thống sẽ dùng khóa").FillAsync(name);
        await dialog.GetByLabel("Sở, ban, ngành, đơn vị").SelectOptionAsync(new SelectOptionValue { Label = "Sở Công Thương" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Khóa chỉ hiện một lần.");
        return await dialog.Locator(".key-secret").InnerTextAsync();
    }

    private async Task<HttpStatusCode> ReadAsync(string key, string what)
    {
        using var client = new HttpClient { BaseAddress = server.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        using var answer = await client.GetAsync($"/api/v1/{what}", Cancellation);
        return answer.StatusCode;
    }
}
