using System.Text.Json;
using CampaignHub.Domain;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>A past day, watched again.</summary>
internal sealed class ReplayPage(CommandCentrePage centre)
{
    public IPage Page => centre.Page;

    public ILocator Scrubber => Page.GetByRole(AriaRole.Slider, new() { Name = "Thời điểm trong ngày" });

    public ILocator Day => Page.GetByRole(AriaRole.Combobox, new() { Name = "Ngày", Exact = true });

    public ILocator Time => Page.Locator(".replay-time");

    public ILocator Verdict => Page.Locator(".replay-verdict");

    /// <summary>The newest campaign day before today of a server with history.</summary>
    public static DateOnly Newest => VietnamTime.DateOf(TimeProvider.System.GetUtcNow()).AddDays(-7);

    public static async Task<ReplayPage> OpenAsync(IBrowserContext window, RunningServer server)
    {
        var replay = await GoAsync(window, server);
        await Expect(replay.Scrubber).ToBeVisibleAsync();
        await replay.MapIsDrawnAsync();
        return replay;
    }

    /// <summary>Goes there without waiting for what is to be watched.</summary>
    public static async Task<ReplayPage> GoAsync(IBrowserContext window, RunningServer server)
    {
        var centre = await CommandCentrePage.OpenAsync(window);
        await centre.SignInAsync(server.Access);
        await Expect(centre.Connection).ToHaveTextAsync("Trực tuyến");
        await centre.Page.GotoAsync("/dieu-hanh#xem-lai");
        return new ReplayPage(centre);
    }

    /// <summary>What the map says of a commune at this moment.</summary>
    public ILocator OnMap(string commune) => centre.OnMap(commune);

    public Task MapIsDrawnAsync() => centre.MapIsDrawnAsync();

    public Task ShowTableAsync() => centre.ShowTableAsync();

    /// <summary>The sum of the province at this moment.</summary>
    public async Task<long> FigureAsync() => Number(await Page.Locator(".replay-figures dd").First.InnerTextAsync());

    public async Task PressAsync(string key, int times = 1)
    {
        await Scrubber.FocusAsync();
        for (var i = 0; i < times; i++)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Asks the server as the page's own user.</summary>
    public async Task<JsonElement> AskAsync(string path) => await Page.EvaluateAsync<JsonElement>("async (path) => (await fetch(path)).json()", path);

    private static long Number(string shown) =>
        long.Parse(shown.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
