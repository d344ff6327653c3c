using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>
/// A measuring tool, run by hand with <c>-explicit only -class CampaignHub.Browser.Tests.WallUnderLoad</c>: how smooth the pages stay
/// while a thousand records a second come in, beside an empty page in the same browser on the same busy machine.
/// </summary>
public sealed class WallUnderLoad(BusyServer server, Chromium chromium) : IClassFixture<BusyServer>
{
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(30);

    private const string Begin = """
        () => {
          window.seen = { long: [], drawn: 0, worst: 0, began: performance.now(), before: performance.now() };
          new PerformanceObserver((list) => window.seen.long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
          const draw = (at) => {
            window.seen.drawn++;
            window.seen.worst = Math.max(window.seen.worst, at - window.seen.before);
            window.seen.before = at;
            requestAnimationFrame(draw);
          };
          requestAnimationFrame(draw);
        }
        """;

    private const string End = """
        () => ({ seconds: (performance.now() - window.seen.began) / 1000, drawn: window.seen.drawn, worst: window.seen.worst, long: window.seen.long })
        """;

    [Theory(Explicit = true)]
    [InlineData("/cong-khai-khong-co")]
    [InlineData("/dieu-hanh#man-hinh-lon")]
    [InlineData("/dieu-hanh")]
    public async Task A_thousand_records_a_second(string page)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Wall);
        var centre = await CommandCentrePage.OpenAsync(window);
        await centre.SignInAsync(server.Access);
        await Expect(centre.Connection).ToHaveTextAsync("Trực tuyến");
        var before = await RecordsAsync(centre.Page);
        await centre.Page.GotoAsync(page);
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        var cdp = await window.NewCDPSessionAsync(centre.Page);
        await cdp.SendAsync("Performance.enable");
        var worked = await WorkedAsync(cdp);
        await centre.Page.EvaluateAsync(Begin);
        await Task.Delay(s_measured, TestContext.Current.CancellationToken);
        var seen = await centre.Page.EvaluateAsync<JsonElement>(End);
        worked = await WorkedAsync(cdp) - worked;
        var records = await RecordsAsync(centre.Page) - before;

        var seconds = seen.GetProperty("seconds").GetDouble();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{page}: {records} records; {seen.GetProperty("drawn").GetInt32() / seconds:0.0} frames a second, longest gap {seen.GetProperty("worst").GetDouble():0} ms; "
            + $"main thread busy {100 * worked / seconds:0.0} %; tasks over 50 ms: {seen.GetProperty("long")}");
    }

    private static async Task<double> WorkedAsync(ICDPSession cdp)
    {
        var metrics = (await cdp.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }

    private static Task<long> RecordsAsync(IPage page) => page.EvaluateAsync<long>("""
        async () => {
          const today = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);
          return (await (await fetch(`/api/v1/days/${today}/totals`)).json()).province.checkIns;
        }
        """);
}
