using System.Text.Json;
using CampaignHub.Testing;
using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>The accessibility rules of axe-core (WCAG 2.2 A and AA, best practices) on a page as it stands.</summary>
internal static class Axe
{
    private const string Rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private static readonly Lazy<string> Source = new(() => File.ReadAllText(
        Path.Combine(Repository.Root, "client-web", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Fails with the rule, the element and what to do for each serious or critical violation.</summary>
    public static async Task CheckAsync(IPage page, string state)
    {
        await page.EvaluateAsync(Source.Value);
        var violations = await page.EvaluateAsync<JsonElement>($$"""
            async () => (await axe.run(document, { runOnly: {{Rules}} })).violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`)
            """);
        var found = violations.EnumerateArray().Select(violation => violation.GetString()!).ToArray();
        Assert.True(found.Length == 0, $"{state}:\n{string.Join('\n', found)}");
    }
}
