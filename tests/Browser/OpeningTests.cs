using System.Text.Json;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Opening the phone page: with and without network, in other apps' browsers, with a new version waiting.</summary>
public sealed class OpeningTests(RunningServer server, Chromium chromium)
{
    private const string Zalo =
        "Mozilla/5.0 (Linux; Android 12; SM-A057F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 " +
        "Zalo android/24012";

    private const string Safari =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

    /// <summary>An app's own browser on an iPhone that says nothing of the app.</summary>
    private const string IPhoneApp = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";

    /// <summary>The browser does not open what it keeps, as when it was killed a moment ago or is full, as often as the tab says.</summary>
    private const string RefusingStorage =
        """
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...which) {
          const refusals = Number(sessionStorage.getItem('refusals') ?? 0);
          if (refusals === 0) return open.apply(this, which);
          sessionStorage.setItem('refusals', String(refusals - 1));
          const request = { error: new DOMException('Internal error opening backing store', 'UnknownError') };
          setTimeout(() => request.onerror?.());
          return request;
        };
        """;

    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_second_visit_on_it_opens_without_network_and_records()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var first = await PhonePage.OpenAndKeepAsync(window);
        await first.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await first.ChooseKindAsync("Điểm hỗ trợ");
        await Expect(first.Page.GetByText("Tài khoản định danh điện tử mức độ 2 (VNeID)")).ToBeVisibleAsync();
        await first.Page.CloseAsync();

        await window.SetOfflineAsync(offline: true);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.AddAsync("Tài khoản định danh điện tử mức độ 2 (VNeID)", 2);
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToContainTextAsync("Đã lưu trên máy này");
        await Expect(phone.SaveState).ToContainTextAsync("Không có mạng. Phiếu không mất");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (1)");

        await window.SetOfflineAsync(offline: false);
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        Assert.Equal(2, Assert.Single(await _province.RecordsAsync(team, Cancellation)).People);
    }

    [Fact]
    public async Task Storage_that_opens_late_is_waited_for()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhoneWithARecordAsync(window);
        await RefuseAsync(phone, 3);
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (1)");
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_team_whose_storage_does_not_open_is_told_so_instead_of_being_asked_for_its_code(string language)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhoneWithARecordAsync(window);
        await RefuseAsync(phone, 1_000);
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Chưa mở được phiếu đã ghi" }))
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(phone.Page.Locator(".code-input")).ToHaveCountAsync(0);
        await Appearance.KeepAsync(phone.Page, Screen.Phone, "storage-away", language, whole: true);

        // It looks again by itself, and nothing was lost.
        await phone.Page.EvaluateAsync("() => sessionStorage.setItem('refusals', '0')");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (1)", new() { Timeout = 10_000 });
    }

    [Theory]
    [InlineData("/dieu-hanh")]
    [InlineData("/xa")]
    [InlineData("/quan-tri")]
    [InlineData("/thong-ke")]
    [InlineData("/api/v1/program")]
    public async Task Without_network_only_the_phone_page_is_answered_for(string address)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        await PhonePage.OpenAndKeepAsync(window);
        await window.SetOfflineAsync(offline: true);
        var page = await window.NewPageAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync(address));
    }

    [Fact]
    public async Task It_can_be_installed()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await PhonePage.OpenAndKeepAsync(window);
        var cdp = await window.NewCDPSessionAsync(phone.Page);
        var manifest = (await cdp.SendAsync("Page.getAppManifest"))!.Value;
        Assert.Empty(manifest.GetProperty("errors").EnumerateArray());
        var problems = (await cdp.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors");
        // A private window, as tests use, is never offered the installation; nothing else may be in the way.
        Assert.All(problems.EnumerateArray(), problem => Assert.Equal("in-incognito", problem.GetProperty("errorId").GetString()));

        using var client = new HttpClient { BaseAddress = server.Address };
        using var worker = await client.GetAsync("/service-worker.js", Cancellation);
        Assert.Equal("no-cache", worker.Headers.CacheControl?.ToString());
        Assert.Equal("/", Assert.Single(worker.Headers.GetValues("Service-Worker-Allowed")));
        using var web = await client.GetAsync("/manifest.webmanifest", Cancellation);
        Assert.Equal("application/manifest+json", web.Content.Headers.ContentType?.MediaType);
        var icons = JsonSerializer.Deserialize<JsonElement>(await web.Content.ReadAsStringAsync(Cancellation)).GetProperty("icons");
        foreach (var icon in icons.EnumerateArray())
        {
            using var file = await client.GetAsync(icon.GetProperty("src").GetString(), Cancellation);
            Assert.Equal(icon.GetProperty("type").GetString(), file.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_link_with_the_code_fills_it_in_and_does_not_keep_it()
    {
        var code = await _province.ActivationCodeAsync(_province.TakeTeam(), Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/#ma={code}");
        var phone = new PhonePage(page);
        await Expect(phone.CodeField).ToHaveValueAsync(code);
        Assert.DoesNotContain(code, page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu dùng" }).ClickAsync();
        await Expect(phone.SaveButton).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Inside_Zalo_it_does_not_activate_and_shows_the_way_to_a_real_browser()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone, Zalo);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/#ma=7KQ2M-X4T9B");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đang mở trong Zalo" })).ToBeVisibleAsync();
        await Expect(new PhonePage(page).CodeField).ToHaveCountAsync(0);
        var chrome = await page.GetByRole(AriaRole.Link, new() { Name = "Mở bằng Chrome" }).GetAttributeAsync("href");
        Assert.Equal($"intent://{server.Address.Authority}/#ma=7KQ2M-X4T9B#Intent;scheme=http;package=com.android.chrome;end", chrome);
        await Axe.CheckAsync(page, "inside Zalo");
        await Screenshots.TakeAsync(page, Screen.Phone, "zalo", "vi");
    }

    [Fact]
    public async Task Inside_an_app_of_an_iPhone_that_lets_nothing_be_copied_the_address_and_the_code_are_there_to_take_along()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone, IPhoneApp);
        await window.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/#ma=7KQ2M-X4T9B");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đang mở trong một ứng dụng khác" })).ToBeVisibleAsync();
        await Expect(new PhonePage(page).CodeField).ToHaveCountAsync(0);
        await Expect(page.Locator(".by-hand")).ToContainTextAsync("7KQ2M-X4T9B");

        await page.GetByRole(AriaRole.Button, new() { Name = "Chép địa chỉ trang" }).ClickAsync();
        var field = page.GetByLabel("Ứng dụng này không cho chép");
        await Expect(field).ToHaveValueAsync(new Uri(server.Address, "/#ma=7KQ2M-X4T9B").ToString());
        await page.WaitForFunctionAsync("address => getSelection().toString() === address", await field.InputValueAsync());
        await Axe.CheckAsync(page, "inside an app of an iPhone");
        await Screenshots.TakeAsync(page, Screen.Phone, "iphone-app", "vi");
    }

    [Fact]
    public async Task On_an_iPhone_it_asks_to_be_put_on_the_home_screen_first()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone, Safari);
        var phone = await PhonePage.OpenAsync(window);
        await Expect(phone.Page.GetByText("Thêm vào MH chính")).ToBeVisibleAsync();
        await Expect(phone.CodeField).ToBeVisibleAsync();
        await Axe.CheckAsync(phone.Page, "on an iPhone");
        await Screenshots.TakeAsync(phone.Page, Screen.Phone, "iphone", "vi");
    }

    [Fact]
    public async Task On_an_iPhone_the_activated_page_begins_at_its_top_and_says_what_the_home_screen_takes()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone, Safari);
        var phone = await PhonePage.OpenAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(_province.TakeTeam(), Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await Expect(phone.Page.GetByText("Trang chưa ở màn hình chính")).ToContainTextAsync("nhập mã mới ở đó");
        await phone.Page.WaitForFunctionAsync("() => scrollY === 0");
    }

    [Fact]
    public async Task A_new_version_waits_for_the_button_and_keeps_a_queue_of_five_hundred_and_the_draft()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await OpenSecondTimeAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        relay.Weather = Weather.CutBefore;
        await phone.SaveVisitAsync(people: 3);
        await phone.QueueCopiesAsync(499);
        await phone.AddAsync("Số người được hướng dẫn", 4);

        await relay.Pages.ReleaseAsync("version-two", Cancellation);
        await UpdateAsync(phone);
        var button = phone.Page.GetByRole(AriaRole.Button, new() { Name = "Cập nhật" });
        await Expect(button).ToBeVisibleAsync();
        Assert.Equal(0, await phone.Page.Locator("meta[name=description]").CountAsync());

        await button.ClickAsync();
        await Expect(phone.Page.Locator("meta[name=description]")).ToHaveAttributeAsync("content", "version-two");
        await Expect(phone.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true })).ToHaveValueAsync("4");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (500)");

        relay.Weather = Weather.Fine;
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        var people = (await _province.RecordsAsync(team, Cancellation)).Select(record => record.People).ToLookup(count => count);
        Assert.Equal((500, 1), (people[3].Count(), people[4].Count()));
        Assert.Equal(2, people.Count);
    }

    [Fact]
    public async Task A_new_version_takes_over_at_the_next_opening()
    {
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await OpenSecondTimeAsync(window);
        await relay.Pages.ReleaseAsync("version-two", Cancellation);
        await UpdateAsync(phone);
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Cập nhật" })).ToBeVisibleAsync();

        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator("meta[name=description]")).ToHaveAttributeAsync("content", "version-two");
        await Expect(phone.CodeField).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Half_a_release_is_not_taken_and_the_version_on_the_phone_stays_whole()
    {
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await OpenSecondTimeAsync(window);
        await relay.Pages.ReleaseAsync("version-two", Cancellation);
        await relay.Pages.SpoilPageAsync(Cancellation);
        await UpdateAsync(phone);
        await phone.Page.WaitForFunctionAsync("() => navigator.serviceWorker.getRegistration().then((registration) => !registration.installing)");

        await window.SetOfflineAsync(offline: true);
        await phone.Page.ReloadAsync();
        await Expect(phone.CodeField).ToBeVisibleAsync();
        Assert.Equal(0, await phone.Page.Locator("meta[name=description]").CountAsync());
    }

    private static async Task<PhonePage> OpenSecondTimeAsync(IBrowserContext window)
    {
        var phone = await PhonePage.OpenAndKeepAsync(window);
        await phone.Page.ReloadAsync();
        await Expect(phone.CodeField).ToBeVisibleAsync();
        return phone;
    }

    private static async Task UpdateAsync(PhonePage phone) => await phone.Page.EvaluateAsync(
        "() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()).catch(() => undefined)");

    private async Task<PhonePage> PhoneWithARecordAsync(IBrowserContext window)
    {
        await window.AddInitScriptAsync(RefusingStorage);
        var phone = await PhonePage.OpenAndKeepAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(_province.TakeTeam(), Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        await window.SetOfflineAsync(offline: true);
        await phone.SaveVisitAsync(people: 2);
        return phone;
    }

    private static async Task RefuseAsync(PhonePage phone, int times)
    {
        await phone.Page.EvaluateAsync("(times) => sessionStorage.setItem('refusals', String(times))", times);
        await phone.Page.ReloadAsync();
    }
}
