using CampaignHub.Postgres;
using Microsoft.AspNetCore.Connections;

namespace CampaignHub.Api.Hosting;

/// <summary>The whole server: PostgreSQL, the silo, the web host. Started, it serves; disposed, it has drained and stopped.</summary>
public sealed class CampaignServer : IAsyncDisposable
{
    private readonly PrivatePostgres? _postgres;

    private CampaignServer(WebApplication app, PrivatePostgres? postgres)
    {
        App = app;
        _postgres = postgres;
    }

    /// <summary>The web host, for tests that look inside.</summary>
    public WebApplication App { get; }

    /// <summary>Addresses it listens on, with the ports the system chose.</summary>
    public IReadOnlyList<string> Urls => [.. App.Urls];

    /// <exception cref="StartException">Something the operator can put right is wrong.</exception>
    public static async Task<CampaignServer> StartAsync(Settings settings, IStartOutput output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        CreateDataFolder(settings.DataFolder);
        var postgres = await StartPostgresAsync(settings, output, cancellation);
        CampaignServer? server = null;
        try
        {
            var app = ServerBuilder.Build(settings, settings.Postgres ?? postgres!.ConnectionString);
            server = new CampaignServer(app, postgres);
            await app.Services.GetRequiredService<Preparation>().RunAsync(output, cancellation);
            await server.ListenAsync(settings, cancellation);
            await app.Services.GetRequiredService<Preparation>().FinishAsync(output, cancellation);
            app.Services.GetRequiredService<StartPhase>().End();
            Welcome.Say(settings, server.Urls, output);
            return server;
        }
        catch
        {
            await (server?.DisposeAsync() ?? postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <summary>Returns after Ctrl-C or SIGTERM, when the requests in flight are answered.</summary>
    public Task WaitForShutdownAsync() => App.WaitForShutdownAsync();

    /// <summary>Drains the server, then stops PostgreSQL.</summary>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }

    private async Task ListenAsync(Settings settings, CancellationToken cancellation)
    {
        try
        {
            await App.StartAsync(cancellation);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new StartException(
                SettingsReader.UrlsKey, $"{string.Join(';', settings.Urls)} is in use; stop the other program or choose another port.", exception);
        }
        catch (System.Net.Sockets.SocketException exception)
        {
            throw new StartException(
                SettingsReader.UrlsKey, $"{string.Join(';', settings.Urls)} cannot be listened on; choose an address of this machine.", exception);
        }
    }

    private static void CreateDataFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(SettingsReader.DataKey, $"the folder {folder} cannot be created.", exception);
        }
    }

    private static async Task<PrivatePostgres?> StartPostgresAsync(Settings settings, IStartOutput output, CancellationToken cancellation)
    {
        if (settings.Postgres is not null)
        {
            return null;
        }

        output.Say("PostgreSQL …");
        return await PrivatePostgres.StartAsync(new PrivatePostgresOptions(Path.Combine(settings.DataFolder, "postgres")), cancellation);
    }
}
