using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>How a page looks in a state: accessible, inside the screen, and kept as a picture.</summary>
internal static class Appearance
{
    /// <summary>Shows the state in the language, checks it, takes its picture, and goes back to Vietnamese.</summary>
    public static async Task KeepAsync(IPage page, Screen screen, string state, string language, bool whole = false)
    {
        await SpeakAsync(page, language);
        await CheckAsync(page, screen, state, language, whole);
        await SpeakAsync(page, "vi");
    }

    /// <summary>Checks what is shown now, such as a dialog that covers the choice of language, and takes its picture.</summary>
    public static async Task CheckAsync(IPage page, Screen screen, string state, string language, bool whole = false)
    {
        await Axe.CheckAsync(page, $"{state}, {screen.Name}, {language}");
        var tooWide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        Assert.True(tooWide <= 0, $"{state} is {tooWide} pixels wider than the {screen.Name}.");
        var tooHigh = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight");
        Assert.True(screen != Screen.Wall || tooHigh <= 0, $"{state} is {tooHigh} pixels higher than the wall, which nobody scrolls.");
        await Screenshots.TakeAsync(page, screen, state, language, whole);
    }

    /// <summary>Chooses a language.</summary>
    public static Task SpeakAsync(IPage page, string language) =>
        page.GetByRole(AriaRole.Button, new() { Name = language == "en" ? "English" : "Tiếng Việt" }).ClickAsync();
}
