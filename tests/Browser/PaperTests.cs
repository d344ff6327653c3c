using System.Text;
using System.Text.RegularExpressions;
using CampaignHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Browser.Tests;

/// <summary>What somebody prints for a meeting: one sheet, with the map, the figures and the time they were read.</summary>
public sealed partial class PaperTests(RunningServer server, Chromium chromium)
{
    [Theory]
    [InlineData("toan-canh")]
    [InlineData("xem-lai")]
    public async Task The_overview_and_the_replay_are_one_sheet_of_A4(string section)
    {
        await using var window = await chromium.OpenAsync(server.Address, Screen.Laptop);
        var wall = await CommandCentrePage.OpenAsync(window);
        await wall.SignInAsync(server.Access);
        await wall.MapIsDrawnAsync();
        await wall.Page.GotoAsync($"/dieu-hanh#{section}");
        await wall.MapIsDrawnAsync();

        var paper = await wall.Page.PdfAsync(new()
        {
            Format = "A4",
            Landscape = true,
            Margin = new() { Top = "10mm", Right = "10mm", Bottom = "10mm", Left = "10mm" },
        });

        Assert.Equal(1, Sheet().Count(Encoding.Latin1.GetString(paper)));
        await wall.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await Expect(wall.Page.Locator(".clock-date")).ToBeVisibleAsync();
        await Expect(wall.Page.Locator(".sections")).ToBeHiddenAsync();
    }

    /// <summary>A page's own object in the file; the list of pages is /Pages.</summary>
    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
