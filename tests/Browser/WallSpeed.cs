using System.Text.Json;
using CampaignHub.Testing;

namespace CampaignHub.Browser.Tests;

/// <summary>A measuring tool, run by hand with <c>-explicit only -class CampaignHub.Browser.Tests.WallSpeed</c>.</summary>
public sealed class WallSpeed(RunningServer server, Chromium chromium)
{
    private const int Frames = 200;

    [Fact(Explicit = true)]
    public async Task Ten_frames_a_second_in_which_every_commune_moves()
    {
        var communes = (await new Province(server).CommunesAsync(TestContext.Current.CancellationToken)).Select(commune => commune.Code).ToArray();
        await using var window = await chromium.OpenAsync(server.Address, Screen.Wall);
        var (wall, hub) = await WallPage.OpenBusyAsync(window, server, communes, "dark", "vi");
        await wall.Page.EvaluateAsync("""
            () => {
              window.seen = { long: [], drawn: 0, began: performance.now() };
              new PerformanceObserver((list) => window.seen.long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
              const draw = () => { window.seen.drawn++; requestAnimationFrame(draw); };
              draw();
            }
            """);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var number = 2; number < Frames + 2; number++)
        {
            hub.Tell("provinceFrame", BusyDay.Frame(communes, number));
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        var seen = await wall.Page.EvaluateAsync<JsonElement>(
            "() => ({ long: window.seen.long, perSecond: window.seen.drawn / ((performance.now() - window.seen.began) / 1000) })");
        TestContext.Current.TestOutputHelper!.WriteLine($"Frames drawn per second: {seen.GetProperty("perSecond").GetDouble():0.0}; long tasks (ms): {seen.GetProperty("long")}");
    }
}
