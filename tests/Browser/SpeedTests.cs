using System.Text.RegularExpressions;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>How long a cheap phone on a bad line waits for the page: 400 kbit/s, 400 ms round trip, a processor four times slower.</summary>
public sealed partial class SpeedTests(RunningServer server, Chromium chromium)
{
    private const double BytesPerSecond = 400_000 / 8.0;

    private readonly Province _province = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_visit_takes_less_than_five_seconds_and_later_ones_less_than_one()
    {
        var code = await _province.ActivationCodeAsync(_province.TakeTeam(), Cancellation);
        await using var window = await chromium.OpenAsync(server.Address, Screen.Phone);
        var page = await window.NewPageAsync();
        var phone = new PhonePage(page);
        await SlowDownAsync(window, page);
        await page.GotoAsync("/");
        await Expect(phone.CodeField).ToBeVisibleAsync();
        var first = await UsableAfterAsync(page);

        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
        await phone.ActivateAsync(code);
        await phone.ChooseKindAsync("Đến nhà dân");
        await Expect(page.GetByText("Tài khoản định danh điện tử mức độ 2 (VNeID)")).ToBeVisibleAsync();
        var later = await QuickestOpeningAsync(phone);
        await window.SetOfflineAsync(offline: true);
        var offline = await QuickestOpeningAsync(phone);

        var figures = $"First visit {first:0} ms, later {later:0} ms, without network {offline:0} ms.";
        TestContext.Current.SendDiagnosticMessage(figures);
        Assert.True(first < 5_000 && later < 1_000 && offline < 1_000, figures);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_scripts_of_the_first_load_come_to_less_than_sixty_kilobytes_on_the_line(string encoding)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var plain = new HttpClient { BaseAddress = server.Address };
        var scripts = FirstScript().Matches(await plain.GetStringAsync("/", Cancellation)).Select(script => script.Value).ToList();
        var bytes = 0;
        foreach (var script in scripts)
        {
            using var response = await client.GetAsync(script, Cancellation);
            Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
            bytes += (await response.Content.ReadAsByteArrayAsync(Cancellation)).Length;
        }

        Assert.NotEmpty(scripts);
        Assert.True(bytes < 60 * 1024, $"{scripts.Count} scripts, {bytes} bytes.");
    }

    [GeneratedRegex("/assets/[^\"]+\\.js")]
    private static partial Regex FirstScript();

    /// <summary>The quickest of three says how quick the page is; a slower one, how busy the machine.</summary>
    private static async Task<double> QuickestOpeningAsync(PhonePage phone)
    {
        var quickest = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            await phone.Page.ReloadAsync();
            await Expect(phone.SaveButton).ToBeVisibleAsync();
            quickest = Math.Min(quickest, await UsableAfterAsync(phone.Page));
        }

        return quickest;
    }

    private static Task<double> UsableAfterAsync(IPage page) =>
        page.EvaluateAsync<double>("() => performance.getEntriesByName('usable')[0].startTime");

    private static async Task SlowDownAsync(IBrowserContext window, IPage page)
    {
        var cdp = await window.NewCDPSessionAsync(page);
        await cdp.SendAsync("Network.enable");
        await cdp.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = 400,
            ["downloadThroughput"] = BytesPerSecond,
            ["uploadThroughput"] = BytesPerSecond,
        });
        await cdp.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
    }
}
