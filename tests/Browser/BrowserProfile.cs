using System.Diagnostics;
using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>A browser with storage on the disk, which can be killed and opened again, as a phone that falls into a puddle.</summary>
internal sealed class BrowserProfile(Chromium chromium, Uri address) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaignhub-profile-");

    public Task<IBrowserContext> OpenAsync() => chromium.OpenProfileAsync(_folder.FullName, address, Screen.Phone);

    /// <summary>Ends the browser at once: nothing is flushed, nobody is asked.</summary>
    public void Kill()
    {
        foreach (var process in Process.GetProcessesByName("chromium").Concat(Process.GetProcessesByName("chrome")).Where(UsesThisProfile))
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        _folder.Delete(recursive: true);
    }

    private bool UsesThisProfile(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(_folder.FullName, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
