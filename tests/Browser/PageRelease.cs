using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignHub.Browser.Tests;

/// <summary>Releases another version of the phone page, as a build does: other contents, other hashes, another worker.</summary>
internal sealed partial class PageRelease(DirectoryInfo pages)
{
    private string Page => Path.Combine(pages.FullName, "index.html");

    private string Worker => Path.Combine(pages.FullName, "service-worker.js");

    /// <summary>A version that says its name in the page's description.</summary>
    public async Task ReleaseAsync(string name, CancellationToken cancellation)
    {
        var page = await File.ReadAllTextAsync(Page, cancellation);
        var worker = await File.ReadAllTextAsync(Worker, cancellation);
        var released = page.Replace("<head>", $"<head><meta name=\"description\" content=\"{name}\" />", StringComparison.Ordinal);
        Assert.Contains(HashOf(page), worker, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Page, released, cancellation);
        var renamed = VersionName().Replace(worker.Replace(HashOf(page), HashOf(released), StringComparison.Ordinal), name);
        Assert.NotEqual(worker, renamed);
        await File.WriteAllTextAsync(Worker, renamed, cancellation);
    }

    /// <summary>Changes the page behind the worker's back, as a release does that is under way.</summary>
    public Task SpoilPageAsync(CancellationToken cancellation) => File.AppendAllTextAsync(Page, "<!-- another -->", cancellation);

    private static string HashOf(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [GeneratedRegex("(?<=campaignhub-phone-[`'\"]?(\\+[`'\"])?)[0-9a-f]{16}|(?<=[`'\"])[0-9a-f]{16}(?=[`'\"])")]
    private static partial Regex VersionName();
}
