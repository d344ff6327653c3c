using CampaignHub.Api.Hosting;
using CampaignHub.Api.Simulation;

namespace CampaignHub.Api.Demo;

/// <summary>Lets the demonstration's teams work, through the same door as everybody: the public HTTP api.</summary>
internal sealed class DemoSimulation(
    Settings settings, StartPhase start, DemoDoor door, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Simulator> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Over.WaitAsync(stoppingToken);
        if (DemoCredentials.TryRead(DemoCredentials.PathIn(settings.DataFolder)) is not { } credentials)
        {
            return;
        }

        using var client = door.Open();
        var simulator = new Simulator(client, credentials.Devices, settings.DemoRate, time, logger);
        // The server stops taking requests before it stops its services: the teams go home first.
        using var working = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await simulator.RunAsync(working.Token);
    }
}
