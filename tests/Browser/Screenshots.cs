using CampaignHub.Testing;
using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>Pictures kept as test output, under <c>artifacts/screenshots</c>.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "screenshots");

    /// <summary>Takes what the screen shows, or the whole page.</summary>
    public static Task TakeAsync(IPage page, Screen screen, string name, string language, bool whole = false) =>
        page.ScreenshotAsync(new PageScreenshotOptions { FullPage = whole, Path = Path.Combine(Folder, $"{name}-{screen.Name}-{language}.png") });

    /// <summary>Keeps and returns what a printer would get.</summary>
    public static Task<byte[]> PrintAsync(IPage page, string name) =>
        page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Folder, $"{name}.pdf"), PreferCSSPageSize = true, PrintBackground = true });
}
