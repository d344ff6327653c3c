using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests.PeriodicReports;

/// <summary>Opens a document with LibreOffice, as an office would, and makes pictures of its pages, kept under <c>artifacts/documents</c>.</summary>
internal static class Office
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <summary>Both programs are on this machine; <c>./test</c> installs them where it may.</summary>
    public static bool IsThere => Array.TrueForAll(["soffice", "pdftotext"], program =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program))));

    /// <summary>The document as a PDF, with a picture of each page beside it.</summary>
    public static async Task<string> OpenAsync(byte[] document, string name, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "documents")).FullName;
        using var profile = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.docx"), document, cancellation);
        await RunAsync(
            "soffice",
            [$"-env:UserInstallation=file://{profile.Path}", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, $"{name}.docx")],
            cancellation);
        var pdf = Path.Combine(folder, $"{name}.pdf");
        await RunAsync("pdftoppm", ["-r", "80", "-png", pdf, Path.Combine(folder, name)], cancellation);
        return pdf;
    }

    /// <summary>The text of a page, placed as on paper.</summary>
    public static Task<string> TextAsync(string pdf, int page, CancellationToken cancellation) =>
        RunAsync("pdftotext", ["-layout", "-f", $"{page}", "-l", $"{page}", pdf, "-"], cancellation);

    /// <summary>Width and height of every page, in whole points: <c>595 x 842</c>.</summary>
    public static async Task<IReadOnlyList<string>> SizesAsync(string pdf, CancellationToken cancellation) =>
    [
        .. (await RunAsync("pdfinfo", ["-f", "1", "-l", "999", pdf], cancellation)).Split('\n')
            .Where(line => line.StartsWith("Page ", StringComparison.Ordinal) && line.Contains("size:", StringComparison.Ordinal))
            .Select(line => Regex.Match(line, @"size:\s+(?<width>[\d.]+) x (?<height>[\d.]+)"))
            .Select(size => $"{Whole(size.Groups["width"].Value)} x {Whole(size.Groups["height"].Value)}"),
    ];

    private static decimal Whole(string points) => decimal.Round(decimal.Parse(points, CultureInfo.InvariantCulture));

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_limit);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("campaignhub-office-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
