using System.Globalization;
using System.Text.RegularExpressions;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Records from phone to phone without network: a leader's camera reads the codes on the members' screens.</summary>
public sealed partial class MergeTests(RunningServer server, Chromium chromium)
{
    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_phones_merge_in_flight_mode_and_every_record_counts_once()
    {
        var team = _province.TakeTeam();
        var folder = Directory.CreateTempSubdirectory("campaignhub-camera-");
        var film = Path.Combine(folder.FullName, "screen.y4m");
        await using var firstWindow = await chromium.OpenAsync(server.Address, Screen.Phone);
        await using var secondWindow = await chromium.OpenAsync(server.Address, Screen.Phone);
        var first = await OpenMemberAsync(firstWindow, team, [(1, 11, null), (2, 12, null), (3, 13, null)]);
        var second = await OpenMemberAsync(secondWindow, team, [(4, 21, null), (5, 0, "Vắng nhà")]);
        await Film.WriteAsync(film, await CodesOfAsync(first), Cancellation);

        await using var leaderWindow = await chromium.OpenWithCameraAsync(Path.Combine(folder.FullName, "profile"), server.Address, Screen.Phone, film);
        var leader = await OpenOfflineAsync(leaderWindow, team);
        await SaveAsync(leader, 6, 31, outcome: null);
        await leader.Page.GetByLabel("Cả thôn có (hộ)").FillAsync("10");
        await OpenMergeAsync(leader);
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Đọc mã QR của máy thành viên" }).ClickAsync();
        await Expect(leader.Page.GetByText("Đã gộp 3 phiếu, 0 phiếu đã có từ trước.")).ToBeVisibleAsync();
        await Film.WriteAsync(film, await CodesOfAsync(second), Cancellation);
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Đọc máy khác" }).ClickAsync();
        await Expect(leader.Page.GetByText("Đã gộp 2 phiếu, 0 phiếu đã có từ trước.")).ToBeVisibleAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Đọc máy khác" }).ClickAsync();
        await Expect(leader.Page.GetByText("Đã gộp 0 phiếu, 2 phiếu đã có từ trước.")).ToBeVisibleAsync();
        await Expect(leader.Page.Locator(".coverage-count")).ToHaveTextAsync("6/10 hộ");
        await Expect(leader.Page.Locator(".coverage-list")).ToContainTextAsync("Hộ số 7–10");
        await Axe.CheckAsync(leader.Page, "merged records");
        await Screenshots.TakeAsync(leader.Page, Screen.Phone, "merged", "vi");

        foreach (var window in new[] { leaderWindow, firstWindow, secondWindow })
        {
            await window.SetOfflineAsync(offline: false);
        }

        foreach (var phone in new[] { leader, first, second })
        {
            await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        }

        Assert.Equal([0, 11, 12, 13, 21, 31], (await _province.RecordsAsync(team, Cancellation)).Select(record => record.People).Order());
        await leaderWindow.CloseAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("vi", "Hiện mã QR cho máy khác đọc")]
    [InlineData("en", "Show QR codes to another phone")]
    public async Task The_codes_are_accessible_and_fit_the_screen(string language, string show)
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await OpenMemberAsync(window, team, [(1, 2, null)]);
        await phone.Page.EvaluateAsync("language => localStorage.setItem('campaignhub.language', language)", language);
        await phone.Page.GotoAsync("/#gop-phieu");
        await phone.Page.ReloadAsync();
        await Screenshots.TakeAsync(phone.Page, Screen.Phone, "merge", language);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = show }).ClickAsync();
        await Expect(phone.Page.Locator(".code-paper svg")).ToBeVisibleAsync();
        await Axe.CheckAsync(phone.Page, "a code to be read");
        await Screenshots.TakeAsync(phone.Page, Screen.Phone, "codes", language);
        Assert.False(await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    private async Task<PhonePage> OpenOfflineAsync(IBrowserContext window, TestTeam team)
    {
        var phone = await PhonePage.OpenAndKeepAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await window.SetOfflineAsync(offline: true);
        return phone;
    }

    private async Task<PhonePage> OpenMemberAsync(IBrowserContext window, TestTeam team, (int House, int People, string? Outcome)[] visits)
    {
        var phone = await OpenOfflineAsync(window, team);
        foreach (var (house, people, outcome) in visits)
        {
            await SaveAsync(phone, house, people, outcome);
        }

        return phone;
    }

    private static async Task SaveAsync(PhonePage phone, int house, int people, string? outcome)
    {
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.Page.GetByLabel("Hộ số", new() { Exact = true }).FillAsync($"{house}");
        if (outcome is not null)
        {
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = outcome, Exact = true }).ClickAsync();
        }
        else
        {
            await phone.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true }).FillAsync($"{people}");
        }

        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToContainTextAsync("Đã lưu trên máy này");
    }

    private static async Task OpenMergeAsync(PhonePage phone)
    {
        await phone.RecordsTab.ClickAsync();
        await phone.Page.GetByText("Nộp bằng tệp, gộp phiếu").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Gộp phiếu của thành viên" }).ClickAsync();
    }

    /// <summary>Every code of the series, as the member's screen shows it.</summary>
    private static async Task<List<(string Path, int Cells)>> CodesOfAsync(PhonePage phone)
    {
        await OpenMergeAsync(phone);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hiện mã QR cho máy khác đọc" }).ClickAsync();
        var place = phone.Page.Locator(".code-place");
        await Expect(place).ToBeVisibleAsync();
        var count = int.Parse(Count().Match(await place.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
        var codes = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        if (count > 1)
        {
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Dừng ở mã này" }).ClickAsync();
        }

        for (var i = 0; i < count; i++)
        {
            var path = await phone.Page.Locator(".code-paper path").GetAttributeAsync("d");
            var box = await phone.Page.Locator(".code-paper svg").GetAttributeAsync("viewBox");
            codes[await place.InnerTextAsync()] = (path!, int.Parse(box!.Split(' ')[2], CultureInfo.InvariantCulture) - 8);
            if (count > 1)
            {
                await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mã sau" }).ClickAsync();
            }
        }

        Assert.Equal(count, codes.Count);
        return [.. codes.Values];
    }

    [GeneratedRegex(@"/(\d+)")]
    private static partial Regex Count();
}
