using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Http;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// The network comes back: so many phones within the duration, each on a connection of its own, each with its queued records in
/// one request. There are fewer tokens than phones, so several phones are of one team.
/// </summary>
public static class ReconnectStorm
{
    private const int DefaultP99Ms = 500;

    public static Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        var (p99Ms, next) = (settings.P99Ms ?? DefaultP99Ms, -1);
        var scenario = Scenario.Create("reconnect", async context =>
            {
                var phone = (int)((uint)Interlocked.Increment(ref next) % bench.Devices.Count);
                using var pool = new HttpConnectionPool(settings.BaseUrl, maximum: 1, TimeProvider.System);
                var sender = new CheckInSender(pool, bench.Composer, bench.Tally);
                return Answer.To(await sender.SendAsync(bench.Devices[phone], settings.Batch, context.ScenarioCancellationToken));
            })
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.Inject(settings.Phones, settings.Duration, settings.Duration))
            .WithBounds(settings, p99Ms);
        Runner.Run(bench, $"reconnect storm, {settings.Phones} phones of {settings.Batch} records", scenario);
        return Task.CompletedTask;
    }
}
