using System.Text.Json;
using CampaignHub.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>The day on a wall, as the server has it or with the figures of a busy day.</summary>
internal sealed class WallPage(IPage page)
{
    /// <summary>Texts that leave the box they stand in, or are cut by it; rows that do not fit a list are not shown at all.</summary>
    private const string CutTexts = """
        () => {
          const cut = [];
          const texts = document.createTreeWalker(document.querySelector('.wall'), NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode;
            const element = text.parentElement;
            if (!text.data.trim() || element.closest('.hidden, .map, dialog')) continue;
            const box = element.closest('.wall-rows') ?? element.closest('.wall-hero, .wall-figure, .wall-pane, .wall-head, .wall-urgent');
            const room = box.getBoundingClientRect();
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const line of range.getClientRects()) {
              if (line.width === 0 || (box.matches('.wall-rows') && line.left >= room.right)) continue;
              const outside = Math.max(room.left - line.left, line.right - room.right, room.top - line.top, line.bottom - room.bottom);
              if (outside > innerHeight / 200) cut.push(`"${text.data}" by ${Math.round(outside)}`);
            }
          }
          return cut;
        }
        """;

    /// <summary>By how much the table of indicators reaches into the sources below it.</summary>
    private const string SourcesOverlap = """
        () => {
          const rows = [...document.querySelectorAll('.indicators tr')].map((row) => row.getBoundingClientRect().bottom);
          const sources = document.querySelector('.indicator-sources');
          return sources?.textContent ? Math.max(0, ...rows) - sources.getBoundingClientRect().top : 0;
        }
        """;

    private const string SmallestType = """
        () => Math.min(...[...document.querySelectorAll('.wall *')]
          .filter((element) => !element.closest('.map, .hidden') && [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
          .map((element) => parseFloat(getComputedStyle(element).fontSize)))
        """;

    public IPage Page => page;

    public ILocator Connection => page.Locator(".connection");

    public ILocator Figure(string name) =>
        page.Locator(".wall-figures > div").Filter(new() { Has = page.GetByText(name, new() { Exact = true }) }).Locator(".wall-value");

    public static async Task<WallPage> OpenAsync(IBrowserContext window, RunningServer server)
    {
        var centre = await CommandCentrePage.OpenAsync(window);
        await centre.SignInAsync(server.Access);
        await Expect(centre.Connection).ToHaveTextAsync("Trực tuyến");
        await centre.Page.GotoAsync("/dieu-hanh#man-hinh-lon");
        var wall = new WallPage(centre.Page);
        await Expect(wall.Connection).ToHaveTextAsync("Trực tuyến");
        return wall;
    }

    /// <summary>Shows a busy day instead of the server's.</summary>
    public static async Task<(WallPage Wall, FakeHub Hub)> OpenBusyAsync(
        IBrowserContext window, RunningServer server, IReadOnlyList<string> communes, string theme, string language)
    {
        var centre = await CommandCentrePage.OpenAsync(window);
        await centre.SignInAsync(server.Access);
        await Expect(centre.Connection).ToHaveTextAsync("Trực tuyến");
        var page = centre.Page;
        await page.EvaluateAsync(
            "([theme, language]) => { localStorage.setItem('campaignhub.theme', theme); localStorage.setItem('campaignhub.language', language); }", new[] { theme, language });
        await page.RouteAsync("**/api/v1/communes", async route => await LengthenAsync(route));
        await FulfilAsync(page, "**/api/v1/campaign-days", new { items = new[] { new { date = BusyDay.Date, name = BusyDay.Name, status = "open", targets = new { } } }, next = (string?)null });
        await FulfilAsync(page, "**/api/v1/days/*/curve", BusyDay.Curve(BusyDay.Date, 9_000));
        await FulfilAsync(page, "**/api/v1/days/*/best-earlier", new { date = "2026-10-10", curve = BusyDay.Curve("2026-10-10", 12_000) });
        await FulfilAsync(page, "**/api/v1/indicators", BusyIndicators.Body);
        var hub = new FakeHub(BusyDay.Snapshot(communes));
        await hub.StandInAsync(page);
        await page.GotoAsync("/dieu-hanh?lon#man-hinh-lon");
        var wall = new WallPage(page);
        await Expect(wall.Connection).ToHaveTextAsync(language == "vi" ? "Trực tuyến" : "Live");
        hub.Tell("provinceFrame", BusyDay.Frame(communes, 1));
        await Expect(page.Locator(".wall-feed li").First).ToBeVisibleAsync();
        return (wall, hub);
    }

    /// <summary>Nothing scrolls, and no text is cut or lies over another part.</summary>
    public async Task ExpectFitsAsync(string what)
    {
        var over = await page.EvaluateAsync<int[]>(
            "() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]");
        Assert.True(over[0] <= 0 && over[1] <= 0, $"{what} is larger than the screen by {over[0]} × {over[1]}.");
        var cut = await page.EvaluateAsync<string[]>(CutTexts);
        Assert.True(cut.Length == 0, $"{what} cuts {string.Join("; ", cut)}");
        var overlap = await page.EvaluateAsync<double>(SourcesOverlap);
        Assert.True(overlap <= 0, $"{what} has {overlap:0.#} px of the indicators under their sources.");
    }

    /// <summary>In CSS pixels.</summary>
    public Task<double> SmallestTypeAsync() => page.EvaluateAsync<double>(SmallestType);

    private static async Task FulfilAsync(IPage page, string address, object body)
    {
        var json = JsonSerializer.Serialize(body, JsonSerializerOptions.Web);
        await page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "application/json", Body = json }));
    }

    /// <summary>Gives every commune the longest name there is.</summary>
    private static async Task LengthenAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var communes = System.Text.Json.Nodes.JsonNode.Parse(await answer.TextAsync())!.AsArray();
        foreach (var commune in communes)
        {
            (commune!["name"], commune["type"]) = (BusyDay.Longest, "phường");
        }

        await route.FulfillAsync(new() { Response = answer, Body = communes.ToJsonString() });
    }
}
