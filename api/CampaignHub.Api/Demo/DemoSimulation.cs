using System.Net.Security;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Simulation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CampaignHub.Api.Demo;

/// <summary>Lets the demonstration's teams work, through the same door as everybody: the public HTTP api.</summary>
internal sealed class DemoSimulation(
    Settings settings, StartPhase start, IServer server, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Simulator> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Over.WaitAsync(stoppingToken);
        if (DemoCredentials.TryRead(DemoCredentials.PathIn(settings.DataFolder)) is not { } credentials)
        {
            return;
        }

        using var client = new HttpClient(CreateHandler()) { BaseAddress = OwnAddress() };
        var simulator = new Simulator(client, credentials.Devices, settings.DemoRate, time, logger);
        // The server stops taking requests before it stops its services: the teams go home first.
        using var working = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await simulator.RunAsync(working.Token);
    }

    /// <summary>The first address, a wildcard replaced by this machine.</summary>
    private Uri OwnAddress()
    {
        var address = BindingAddress.Parse(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new Uri($"{address.Scheme}://{host}:{address.Port}");
    }

    private SocketsHttpHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (settings.Certificate is { } own)
        {
            // The server's own certificate speaks for its public name, not for 127.0.0.1; that very certificate is enough here.
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) =>
                    shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(own.RawDataMemory.Span),
            };
        }

        return handler;
    }
}
