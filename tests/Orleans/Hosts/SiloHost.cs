using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;

namespace CampaignHub.Orleans.Tests.Hosts;

/// <summary>A host with one silo, as the product builds it, on ports of its own.</summary>
internal sealed class SiloHost : IAsyncDisposable
{
    /// <summary>Name of the storage that the tests' grains ask for.</summary>
    public const string Storage = "snapshots";

    private readonly IHost _host;
    private bool _isStopped;

    private SiloHost(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public Notes Notes => _host.Services.GetRequiredService<Notes>();

    /// <summary>Starts a silo; <paramref name="database"/> keeps its records.</summary>
    public static Task<SiloHost> StartAsync(string? database = null, Action<ISiloBuilder>? configure = null) =>
        StartBareAsync(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            if (database is not null)
            {
                silo.AddAdoNetGrainStorage(Storage, options =>
                {
                    options.Invariant = "Npgsql";
                    options.ConnectionString = database;
                });
            }

            configure?.Invoke(silo);
        });

    /// <summary>Starts a silo that <paramref name="configure"/> sets up whole.</summary>
    public static async Task<SiloHost> StartBareAsync(Action<ISiloBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<Notes>();
        builder.UseOrleans(configure);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host);
    }

    public TGrain Grain<TGrain>()
        where TGrain : IGrainWithStringKey => Grains.GetGrain<TGrain>($"test-{Guid.NewGuid():N}");

    public async Task StopAsync()
    {
        if (!_isStopped)
        {
            _isStopped = true;
            await _host.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _host.Dispose();
    }

    /// <summary>A port nobody uses at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
