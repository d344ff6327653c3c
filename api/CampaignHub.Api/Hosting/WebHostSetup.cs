using CampaignHub.Api.Http;
using Microsoft.Extensions.Logging.Console;

namespace CampaignHub.Api.Hosting;

internal static class WebHostSetup
{
    /// <summary>
    /// Bytes that are read of a body at most. Above what <see cref="BodyLimit"/> accepts, so that a client who sends too much is
    /// read to the end and gets its answer, not a broken connection.
    /// </summary>
    private const long MaxBodyBytes = 8 * BodyLimit.Bytes;

    private const int MaxConnections = 20_000;

    /// <summary>Addresses, TLS and the limits of the server.</summary>
    public static void ListenTo(this WebApplicationBuilder builder, Settings settings)
    {
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            if (settings.Certificate is { } certificate)
            {
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
            }
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
    }

    /// <summary>One line per event, time first; the framework is heard from warnings on, so no address of a request is written.</summary>
    public static void LogCompactly(this WebApplicationBuilder builder, StartPhase start)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.IncludeScopes = false;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => start.IsOver && level >= LogLevel.Warning);
        // It logs nothing from Warning up, but while it may log anything it makes an Activity for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        builder.Logging.AddFilter("Npgsql", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        // At its start Orleans warns of the workstation GC, chosen for its memory, and of a watchdog that has not looked yet.
        builder.Logging.AddFilter("Orleans", level => level >= (start.IsOver ? LogLevel.Warning : LogLevel.Error));
    }
}
