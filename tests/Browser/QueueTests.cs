using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Whatever happens on the way, the ledger ends with every record exactly once.</summary>
public sealed class QueueTests(RunningServer server, Chromium chromium)
{
    /// <summary>Whether the draft that is stored has so many people: what was typed in the last instant may be lost with the phone.</summary>
    private const string DraftOnDisk =
        """
        (people) => new Promise((resolve) => {
          const opening = indexedDB.open('campaignhub');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('settings').objectStore('settings').get('draft');
            reading.onsuccess = () => { opening.result.close(); resolve(reading.result?.value.people === people); };
          };
        })
        """;

    /// <summary>The service worker's own clock cannot be set: the page alone sends.</summary>
    private const string NoBackgroundSync = "Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined })";

    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Troubles => [nameof(Weather.CutBefore), nameof(Weather.CutAfter), nameof(Weather.Busy), nameof(Weather.TooMany)];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Trouble_on_the_way_delays_a_record_and_never_loses_or_doubles_it(string trouble)
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        relay.Weather = Enum.Parse<Weather>(trouble);
        await phone.SaveVisitAsync(people: 3);
        await Expect(phone.SaveState).ToContainTextAsync("Phiếu không mất");
        var first = relay.Bodies.First()[1..^1];
        await phone.SaveVisitAsync(people: 5);

        relay.Weather = Weather.Fine;
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal([3, 5], await PeopleAsync(team));
        var attempts = relay.Bodies.Where(body => body.Contains("\"people\":3", StringComparison.Ordinal));
        Assert.All(attempts, body => Assert.Contains(first, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_hundred_records_of_a_week_without_network_arrive_once()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        relay.Weather = Weather.CutBefore;
        await phone.SaveVisitAsync(people: 1);
        await phone.QueueCopiesAsync(499);
        await phone.Page.ReloadAsync();
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (500)");

        relay.Weather = Weather.CutAfter;
        var posts = relay.Posts;
        await Expect(phone.SaveState).ToContainTextAsync("Phiếu không mất");
        relay.Weather = Weather.Fine;
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi", new() { Timeout = 20_000 });
        Assert.Equal(500, (await _province.RecordsAsync(team, Cancellation)).Count);
        Assert.True(relay.Posts - posts < 30, $"It took {relay.Posts - posts} requests.");
    }

    [Fact]
    public async Task Two_tabs_and_the_service_worker_send_a_queue_once()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        await using var window = await chromium.OpenAsync(relay.Address, Screen.Phone);
        var sent = new List<string>();
        window.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.EndsWith("/api/v1/check-ins", StringComparison.Ordinal))
            {
                sent.Add(request.PostData ?? "");
            }
        };
        var first = await ActivateAsync(window, team);
        await window.SetOfflineAsync(offline: true);
        await first.SaveVisitAsync(people: 1);
        await first.QueueCopiesAsync(60);
        var second = await PhonePage.OpenAsync(window);
        await Expect(second.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (61)");
        sent.Clear();

        await window.SetOfflineAsync(offline: false);
        await Expect(first.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        await Expect(second.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal(61, (await _province.RecordsAsync(team, Cancellation)).Count);
        var bodies = string.Concat(sent);
        Assert.Equal(61, bodies.Split("\"occurredAt\"").Length - 1);
    }

    [Fact]
    public async Task A_browser_that_is_killed_keeps_what_it_said_is_saved()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        using var profile = new BrowserProfile(chromium, relay.Address);
        var phone = await ActivateAsync(await profile.OpenAsync(), team);
        relay.Weather = Weather.CutAfter;
        await phone.SaveVisitAsync(people: 3);
        await phone.AddAsync("Số người được hướng dẫn", 6);
        await phone.Page.WaitForFunctionAsync(DraftOnDisk, 6);
        profile.Kill();

        var again = await PhonePage.OpenAsync(await profile.OpenAsync());
        await Expect(again.RecordsTab).ToHaveTextAsync("Phiếu đã ghi Chưa gửi (1)");
        await Expect(again.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true })).ToHaveValueAsync("6");
        relay.Weather = Weather.Fine;
        await again.SaveButton.ClickAsync();
        await Expect(again.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        await Expect(again.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal([3, 6], await PeopleAsync(team));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task A_phone_whose_clock_is_two_hours_off_records_the_right_time_without_network_too(int hours)
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        await window.AddInitScriptAsync(NoBackgroundSync);
        await window.Clock.InstallAsync(new() { TimeDate = TimeProvider.System.GetUtcNow().AddHours(hours).UtcDateTime });
        var phone = await ActivateAsync(window, team);
        await window.SetOfflineAsync(offline: true);
        var before = TimeProvider.System.GetUtcNow();
        await phone.SaveVisitAsync(people: 2);
        await window.SetOfflineAsync(offline: false);
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        var record = Assert.Single(await _province.RecordsAsync(team, Cancellation));
        Assert.InRange(record.OccurredAt, before.AddMinutes(-2), TimeProvider.System.GetUtcNow().AddMinutes(2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(60)]
    public async Task A_browser_killed_while_it_saves_has_the_record_or_the_draft_and_it_counts_once(int milliseconds)
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        using var profile = new BrowserProfile(chromium, relay.Address);
        var phone = await ActivateAsync(await profile.OpenAsync(), team);
        relay.Weather = Weather.CutAfter;
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.AddAsync("Số người được hướng dẫn", 6);
        await phone.Page.WaitForFunctionAsync(DraftOnDisk, 6);
        // The page presses the button itself and the phone dies so much later: somewhere between the press and the answer.
        await phone.Page.EvaluateAsync(
            "(wait) => new Promise((resolve) => { document.querySelector('.save').click(); setTimeout(resolve, wait); })", milliseconds);
        profile.Kill();

        relay.Weather = Weather.Fine;
        var again = await PhonePage.OpenAsync(await profile.OpenAsync());
        var people = again.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true });
        await Expect(again.SaveButton).ToBeVisibleAsync();
        if (await people.CountAsync() > 0 && await people.InputValueAsync() == "6")
        {
            await again.SaveButton.ClickAsync();
        }

        await Expect(again.TeamFigure("lượt người")).ToHaveTextAsync("6");
        await Expect(again.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal([6], await PeopleAsync(team));
    }

    [Fact]
    public async Task A_browser_killed_while_a_record_waits_for_its_position_sends_it_when_opened()
    {
        var team = _province.TakeTeam();
        await using var relay = new Relay(server);
        using var profile = new BrowserProfile(chromium, relay.Address);
        var window = await profile.OpenAsync();
        await window.AddInitScriptAsync("Geolocation.prototype.getCurrentPosition = () => { /* A phone under a roof. */ };");
        await window.AddInitScriptAsync(NoBackgroundSync);
        var phone = await ActivateAsync(window, team);
        await phone.SaveVisitAsync(people: 4);
        profile.Kill();

        var again = await PhonePage.OpenAsync(await profile.OpenAsync());
        await Expect(again.TeamFigure("lượt người")).ToHaveTextAsync("4");
        await Expect(again.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal([4], await PeopleAsync(team));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_told_and_the_record_is_sent_from_the_page()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var phone = await ActivateAsync(window, team);
        await window.SetOfflineAsync(offline: true);
        await phone.SaveVisitAsync(people: 1);
        await phone.Page.EvaluateAsync(
            "() => { IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.Page.GetByLabel("Số người được hướng dẫn", new() { Exact = true }).FillAsync("2");
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToContainTextAsync("chỉ còn trong trang này");
        await Expect(phone.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Máy này không cho lưu lâu dài");
        await window.SetOfflineAsync(offline: false);
        await Expect(phone.RecordsTab).ToHaveTextAsync("Phiếu đã ghi");
        Assert.Equal([1, 2], await PeopleAsync(team));
    }

    [Fact]
    public async Task Without_storage_the_page_says_so_and_still_sends()
    {
        var team = _province.TakeTeam();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        await window.AddInitScriptAsync(
            "Object.defineProperty(globalThis, 'indexedDB', { value: { open() { throw new DOMException('no', 'SecurityError'); } } })");
        var phone = await ActivateAsync(window, team);
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Máy này không cho lưu lâu dài");
        await window.SetOfflineAsync(offline: true);
        await phone.ChooseKindAsync("Đến nhà dân");
        await phone.SaveButton.ClickAsync();
        await Expect(phone.SaveState).ToContainTextAsync("chỉ còn trong trang này");
        await window.SetOfflineAsync(offline: false);
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        Assert.Single(await _province.RecordsAsync(team, Cancellation));
    }

    [Fact]
    public async Task The_position_is_taken_at_saving_and_can_be_switched_off_for_good()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        await window.GrantPermissionsAsync(["geolocation"]);
        await window.SetGeolocationAsync(new() { Latitude = 11.94f, Longitude = 108.44f, Accuracy = 12 });
        var bodies = new List<string>();
        window.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.EndsWith("/check-ins", StringComparison.Ordinal))
            {
                bodies.Add(request.PostData!);
            }
        };
        var phone = await ActivateAsync(window, _province.TakeTeam());
        await phone.SaveVisitAsync(people: 1);
        await Expect(phone.SaveState).ToContainTextAsync("Đã nhận");
        await Expect(phone.Page.GetByText("Đã lấy vị trí (±12 m)")).ToBeVisibleAsync();
        Assert.Contains("\"accuracyMetres\":12", bodies.Single(), StringComparison.Ordinal);

        await phone.Page.GetByText("Thành viên cùng làm, vị trí").ClickAsync();
        await phone.Page.GetByLabel("Kèm vị trí khi lưu").UncheckAsync();
        await phone.Page.ReloadAsync();
        await phone.SaveVisitAsync(people: 2);
        await Expect(phone.SaveState).ToHaveTextAsync("Đã nhận (tỉnh đã lưu)");
        Assert.DoesNotContain("location", bodies.Last(), StringComparison.Ordinal);
    }

    private async Task<PhonePage> ActivateAsync(IBrowserContext window, TestTeam team)
    {
        // A second tab without network opens only once the first one was kept on the phone.
        var phone = await PhonePage.OpenAndKeepAsync(window);
        await phone.ActivateAsync(await _province.ActivationCodeAsync(team, Cancellation));
        await Expect(phone.SaveButton).ToBeVisibleAsync();
        return phone;
    }

    private async Task<IEnumerable<int>> PeopleAsync(TestTeam team) =>
        (await _province.RecordsAsync(team, Cancellation)).Select(record => record.People).Order();
}
