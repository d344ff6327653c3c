using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>Any past day again, minute by minute, from the ledger.</summary>
[Collection(PastDays.Name)]
public sealed class ReplayTests(HistoryServer server, Chromium chromium)
{
    /// <summary>What the legend explains on paper and the copy for the printer really has.</summary>
    private const string PrintedLegendColours = """
        () => {
          dispatchEvent(new Event('beforeprint'));
          const still = document.querySelector('.map-still');
          const { data } = still.getContext('2d').getImageData(0, 0, still.width, still.height);
          const colours = new Set();
          for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] === 255) colours.add('#' + [...data.slice(at, at + 3)].map((channel) => channel.toString(16).padStart(2, '0')).join(''));
          }
          dispatchEvent(new Event('afterprint'));
          return [...document.querySelectorAll('.swatch')].map((swatch) => swatch.style.getPropertyValue('--swatch-paper').trim()).filter((colour) => colours.has(colour));
        }
        """;

    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public async Task At_its_end_a_replay_equals_the_stored_totals_of_the_province_and_of_every_commune()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var replay = await ReplayPage.OpenAsync(window, server);
        var stored = await replay.AskAsync($"/api/v1/days/{ReplayPage.Newest:yyyy-MM-dd}/totals");
        var people = stored.GetProperty("province").GetProperty("people").GetInt64();
        Assert.Equal(0, await replay.FigureAsync());
        await Expect(replay.Verdict).ToContainTextAsync("Xem đến cuối");

        await replay.PressAsync("End");

        await Expect(replay.Time).ToHaveTextAsync("Sau ngày");
        await Expect(replay.Verdict).ToHaveTextAsync($"✓ Khớp số liệu đã lưu: {people.ToString("N0", s_vietnamese)}");
        Assert.Equal(people, await replay.FigureAsync());
        var names = (await replay.AskAsync("/api/v1/communes")).EnumerateArray()
            .ToDictionary(commune => commune.GetProperty("code").GetString()!, commune => $"{commune.GetProperty("type")} {commune.GetProperty("name")}");
        foreach (var commune in stored.GetProperty("communes").EnumerateArray().Where((_, index) => index % 20 == 0))
        {
            var figure = commune.GetProperty("people").GetInt64();
            await Expect(replay.OnMap(names[commune.GetProperty("code").GetString()!]))
                .ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex($": {(figure > 0 ? figure.ToString("N0", s_vietnamese) : "Chưa có")}"));
        }
    }

    [Fact]
    public async Task The_share_of_the_targets_and_the_time_since_the_last_record_are_those_of_each_minute()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var replay = await ReplayPage.OpenAsync(window, server);
        var targets = await replay.AskAsync($"/api/v1/commune-targets?scope=day&scopeKey={ReplayPage.Newest:yyyy-MM-dd}");
        var given = targets.GetProperty("items").EnumerateArray().ToDictionary(target => target.GetProperty("communeCode").GetString()!, target => target.GetProperty("value").GetInt64());
        var totals = (await replay.AskAsync($"/api/v1/days/{ReplayPage.Newest:yyyy-MM-dd}/totals")).GetProperty("communes").EnumerateArray()
            .ToDictionary(commune => commune.GetProperty("code").GetString()!, commune => commune.GetProperty("people").GetInt64());
        var met = given.Count(target => totals[target.Key] >= target.Value);

        await replay.Page.GetByLabel("Tô màu theo").SelectOptionAsync("target");
        await Expect(replay.Page.Locator(".replay-figures dd").First).ToHaveTextAsync($"0/{given.Count}");
        await replay.PressAsync("PageUp", times: 8);
        await replay.MapIsDrawnAsync();
        await Appearance.KeepAsync(replay.Page, Screen.Laptop, "replay-target", "vi");
        await replay.PressAsync("End");
        await Expect(replay.Page.Locator(".replay-figures dd").First).ToHaveTextAsync($"{met}/{given.Count}");
        await Expect(replay.Verdict).ToHaveTextAsync($"✓ Khớp số liệu đã lưu: {met}/{given.Count} xã, phường, đặc khu đạt chỉ tiêu");

        await replay.Page.GetByLabel("Tô màu theo").SelectOptionAsync("last");
        await replay.PressAsync("PageUp", times: 8);
        await replay.MapIsDrawnAsync();
        await Appearance.KeepAsync(replay.Page, Screen.Laptop, "replay-last", "vi");
        var names = (await replay.AskAsync("/api/v1/communes")).EnumerateArray().Select(commune => $"{commune.GetProperty("type")} {commune.GetProperty("name")}");
        await Expect(replay.OnMap(names.First())).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(": (Ghi nhận gần nhất lúc \\d\\d:\\d\\d|Chưa có ghi nhận)"));
        await replay.PressAsync("End");
        await Expect(replay.Verdict).ToHaveTextAsync("✓ Khớp số liệu đã lưu: lần ghi nhận gần nhất của từng nơi");
    }

    [Fact]
    public async Task The_scrubber_goes_by_minutes_and_half_hours_on_the_keyboard_and_says_where_it_is()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var replay = await ReplayPage.OpenAsync(window, server);
        await replay.PressAsync("Home");
        var start = TimeOnly.Parse(await replay.Time.InnerTextAsync(), CultureInfo.InvariantCulture);

        await replay.PressAsync("ArrowRight", times: 2);
        await Expect(replay.Time).ToHaveTextAsync($"{start.AddMinutes(2):HH\\:mm}");
        await replay.PressAsync("PageUp", times: 6);
        var noon = start.AddMinutes(182);
        await Expect(replay.Time).ToHaveTextAsync($"{noon:HH\\:mm}");
        await Expect(replay.Scrubber).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex($"^{noon:HH\\:mm}, [1-9]"));
        var seen = await replay.FigureAsync();
        await replay.PressAsync("PageDown");
        Assert.InRange(await replay.FigureAsync(), 1, seen);
    }

    [Theory]
    [InlineData("1×", 61, 1)]
    [InlineData("60×", 10, 10)]
    [InlineData("600×", 6, 60)]
    public async Task It_plays_from_real_time_to_six_hundred_times_as_fast(string speed, int seconds, int minutes)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var replay = await ReplayPage.OpenAsync(window, server);
        await replay.Page.GetByLabel("Tốc độ").SelectOptionAsync(speed);
        // Without a graphics card the map is drawn more slowly than this clock goes, and the page would wait for it.
        await replay.ShowTableAsync();
        await replay.PressAsync("Home");
        var start = TimeOnly.Parse(await replay.Time.InnerTextAsync(), CultureInfo.InvariantCulture);
        await replay.Page.Clock.InstallAsync();
        await replay.Page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddSeconds(10).UtcDateTime);

        await replay.Page.GetByRole(AriaRole.Button, new() { Name = "Xem", Exact = true }).ClickAsync();
        await replay.Page.Clock.RunForAsync((seconds + 1) * 1000L);
        await replay.Page.GetByRole(AriaRole.Button, new() { Name = "Dừng" }).ClickAsync();

        var passed = (TimeOnly.Parse(await replay.Time.InnerTextAsync(), CultureInfo.InvariantCulture) - start).TotalMinutes;
        Assert.InRange(passed, minutes, minutes * 1.2);
    }

    [Fact]
    public async Task It_asks_for_no_other_day_before_it_knows_which_one_is_meant()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var (known, ended) = (new TaskCompletionSource(), TestContext.Current.CancellationToken);
        await window.RouteAsync("**/api/v1/campaign-days", async route =>
        {
            await known.Task.WaitAsync(Chromium.Patience, ended);
            await route.ContinueAsync();
        });
        var asked = new ConcurrentBag<string>();
        window.Request += (_, request) =>
        {
            if (request.Url.Contains("/replay?", StringComparison.Ordinal)) asked.Add(request.Url);
        };

        var replay = await ReplayPage.GoAsync(window, server);
        await Expect(replay.Page.GetByRole(AriaRole.Heading, new() { Name = "Xem lại" })).ToBeVisibleAsync();
        known.SetResult();

        await Expect(replay.Scrubber).ToBeVisibleAsync();
        await Expect(replay.Day).ToHaveValueAsync($"{ReplayPage.Newest:yyyy-MM-dd}");
        Assert.Contains($"/days/{ReplayPage.Newest:yyyy-MM-dd}/replay?", Assert.Single(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_map_is_coloured_by_is_kept_from_the_running_day_to_the_one_watched_again()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var replay = await ReplayPage.OpenAsync(window, server);
        await replay.Page.GetByLabel("Tô màu theo").SelectOptionAsync("flagged");
        await replay.Page.GetByRole(AriaRole.Link, new() { Name = "Toàn cảnh" }).ClickAsync();
        await Expect(replay.Page.GetByLabel("Tô màu theo")).ToHaveValueAsync("check");
        foreach (var (running, again) in new[] { ("activity/vneid", "vneid"), ("target", "target"), ("last", "last") })
        {
            await replay.Page.GetByLabel("Tô màu theo").SelectOptionAsync(running);
            await replay.Page.GetByRole(AriaRole.Link, new() { Name = "Xem lại" }).ClickAsync();
            await Expect(replay.Page.GetByLabel("Tô màu theo")).ToHaveValueAsync(again);
            await replay.Page.GetByRole(AriaRole.Link, new() { Name = "Toàn cảnh" }).ClickAsync();
        }
    }

    [Fact]
    public async Task On_paper_map_legend_and_curve_have_the_colours_of_paper_on_two_sheets_at_most()
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        await window.AddInitScriptAsync("localStorage.setItem('campaignhub.theme', 'dark')");
        var replay = await ReplayPage.OpenAsync(window, server);
        await replay.PressAsync("End");
        await Expect(replay.Verdict).ToContainTextAsync("Khớp");

        // The map takes what was just chosen with the next frame.
        await replay.Page.WaitForFunctionAsync($"() => ({PrintedLegendColours})().length >= 3");
        var pdf = await Screenshots.PrintAsync(replay.Page, "replay");
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"), 1, 2);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_replay_is_accessible_and_fits_phone_laptop_and_desk(string language)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Laptop, Screen.Desk })
        {
            await using var window = await chromium.OpenAsync(server.Address, screen);
            var replay = await ReplayPage.OpenAsync(window, server);
            await replay.PressAsync("PageUp", times: 16);
            await Appearance.KeepAsync(replay.Page, screen, "replay", language, whole: true);
            await replay.PressAsync("End");
            await replay.Page.Locator(".theme-switch").ClickAsync();
            await Appearance.KeepAsync(replay.Page, screen, "replay-end-dark", language, whole: true);
        }
    }
}
