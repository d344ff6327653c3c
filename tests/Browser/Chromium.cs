using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>The system's Chromium, driven by Playwright. <c>CAMPAIGNHUB_TEST_BROWSER</c> names another one; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>The map is drawn by the processor: a test machine has no graphics card.</summary>
    private static readonly string[] Always = ["--disable-dev-shm-usage", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

    private static readonly string[] Arguments = Environment.UserName == "root" ? ["--no-sandbox", .. Always] : Always;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts the browser, when the machine has one.</summary>
    public async ValueTask InitializeAsync()
    {
        if (FindExecutable() is not { } executable)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = Arguments,
        });
    }

    /// <summary>A window of its own: no cookies, no storage, Vietnamese until somebody chooses otherwise.</summary>
    public async Task<IBrowserContext> OpenAsync(Uri address, Screen screen, string? userAgent = null)
    {
        var context = await Browser().NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            UserAgent = userAgent,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            DeviceScaleFactor = screen.Scale,
            HasTouch = screen.Touch,
            IsMobile = screen.Touch,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    /// <summary>A browser of its own that keeps its storage in a folder.</summary>
    public Task<IBrowserContext> OpenProfileAsync(string folder, Uri address, Screen screen) => OpenProfileAsync(folder, address, screen, Arguments);

    /// <summary>A browser of its own whose camera sees a film (Y4M), read anew whenever the camera is opened.</summary>
    public Task<IBrowserContext> OpenWithCameraAsync(string folder, Uri address, Screen screen, string film) => OpenProfileAsync(
        folder,
        address,
        screen,
        [.. Arguments, "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={film}"]);

    private async Task<IBrowserContext> OpenProfileAsync(string folder, Uri address, Screen screen, string[] arguments)
    {
        Browser();
        var context = await _playwright!.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = FindExecutable(),
            Args = arguments,
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.Touch,
            IsMobile = screen.Touch,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>How long a page may take for anything; a slow machine needs seconds, not minutes.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Without a browser a person's tests are skipped and say so; a build server's fail.</summary>
    private IBrowser Browser()
    {
        const string Advice = "There is no Chromium: install the package \"chromium\", or name one in CAMPAIGNHUB_TEST_BROWSER.";
        Assert.SkipWhen(_browser is null && Environment.GetEnvironmentVariable("CI") is null or "", Advice);
        return _browser ?? throw new InvalidOperationException(Advice);
    }

    private static string? FindExecutable() =>
        Environment.GetEnvironmentVariable("CAMPAIGNHUB_TEST_BROWSER") is { Length: > 0 } named ? named : UsualPlaces.FirstOrDefault(File.Exists);
}
