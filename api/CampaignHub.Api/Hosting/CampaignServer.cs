using CampaignHub.Api.Programs;
using CampaignHub.Postgres;
using Microsoft.AspNetCore.Connections;

namespace CampaignHub.Api.Hosting;

/// <summary>The whole server: PostgreSQL, the silo, the web host. Started, it serves; disposed, it has drained and stopped.</summary>
public sealed class CampaignServer : IAsyncDisposable
{
    private readonly PostgresSource _postgres;
    private readonly ServerLock _lock;

    private CampaignServer(WebApplication app, PostgresSource postgres, ServerLock held)
    {
        App = app;
        _postgres = postgres;
        _lock = held;
        _lock.Lost.Register(App.Lifetime.StopApplication);
    }

    /// <summary>The web host, for tests that look inside.</summary>
    public WebApplication App { get; }

    /// <summary>Addresses it listens on, with the ports the system chose.</summary>
    public IReadOnlyList<string> Urls => [.. App.Urls];

    /// <param name="settings">What the server is told.</param>
    /// <param name="output">Where the start tells what it does.</param>
    /// <param name="configure">Services to add or replace, for tests.</param>
    /// <param name="cancellation">Gives the start up.</param>
    /// <exception cref="StartException">Something the operator can put right is wrong.</exception>
    public static async Task<CampaignServer> StartAsync(
        Settings settings,
        IStartOutput output,
        Action<IServiceCollection>? configure = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        var program = LoadedProgram.Load(settings.ProgramFile);
        CreateDataFolder(settings.DataFolder);
        try
        {
            return await StartAsync(settings, program, output, configure, cancellation);
        }
        catch (PostgresUnavailableException exception)
        {
            throw new StartException(exception.Message, exception);
        }
    }

    /// <summary>Returns after Ctrl-C or SIGTERM, when the requests in flight are answered.</summary>
    public Task WaitForShutdownAsync() => App.WaitForShutdownAsync();

    /// <summary>Drains the server, lets go of the database, then stops a private PostgreSQL.</summary>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await _lock.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private static async Task<CampaignServer> StartAsync(
        Settings settings,
        LoadedProgram program,
        IStartOutput output,
        Action<IServiceCollection>? configure,
        CancellationToken cancellation)
    {
        output.Say("PostgreSQL …");
        var undo = new Stack<IAsyncDisposable>();
        try
        {
            var postgres = await PostgresSource.OpenAsync(
                new PostgresSourceOptions(settings.DataFolder, settings.Postgres) { Progress = output.Say }, cancellation);
            undo.Push(postgres);
            var held = await ServerLock.AcquireAsync(
                postgres.ConnectionString, new ServerLockOptions { Progress = output.Say }, cancellation);
            undo.Push(held);
            var host = ServerBuilder.Build(settings, program, postgres.ConnectionString, configure);
            undo.Push(host);
            await RunUpAsync(host, settings, output, cancellation);
            return new CampaignServer(host, postgres, held);
        }
        catch
        {
            foreach (var started in undo)
            {
                // A host whose start failed half way still runs those of its services that had begun.
                await (started is WebApplication app ? app.StopAsync(CancellationToken.None) : Task.CompletedTask);
                await started.DisposeAsync();
            }

            throw;
        }
    }

    private static async Task RunUpAsync(WebApplication app, Settings settings, IStartOutput output, CancellationToken cancellation)
    {
        var preparation = app.Services.GetRequiredService<Preparation>();
        await preparation.RunAsync(output, cancellation);
        await ListenAsync(app, settings, cancellation);
        await preparation.FinishAsync(output, cancellation);
        app.Services.GetRequiredService<StartPhase>().End();
        Welcome.Say(settings, [.. app.Urls], output);
    }

    private static async Task ListenAsync(WebApplication app, Settings settings, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
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
}
