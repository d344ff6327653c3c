using CampaignHub.LoadTests.CheckIns;
using NBomber.Contracts;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// Three times what the server carries, in batches. Each request is accepted soon or refused with a time to come again; what
/// was accepted is there; afterwards the server is as fast as before within seconds.
/// </summary>
public static class OverloadScenario
{
    private const int Times = 3;
    private const int ClosedConnections = 128;
    private const int AcceptedP99Ms = 1_000;
    private const int MostMiB = 1_024;
    private const int RecoverySeconds = 5;
    private const double Recovered = 0.9;

    public static async Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        await using var sampler = bench.SampleServer();
        var before = await bench.ClosedLoop(ClosedConnections, settings.Batch)
            .RunAsync(settings.WarmUp, TimeSpan.FromSeconds(10), cancellation);
        bench.Findings.Note("carried before", before.CheckIns, "check-ins/s");
        bench.RequireNoFailures();

        var (teams, rate, withoutRetryAfter) = (new TeamPicker(bench.Devices), (int)(Times * before.Requests), 0);
        var scenario = Scenario.Create("overload", async context =>
            {
                var result = await bench.Sender.SendAsync(teams.Next(Random.Shared), settings.Batch, context.ScenarioCancellationToken);
                if (result is { HttpStatus: 503, HasRetryAfter: false })
                    Interlocked.Increment(ref withoutRetryAfter);
                return Answer.To(result);
            })
            .WithMaxFailCount(int.MaxValue)
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.Inject(rate, TimeSpan.FromSeconds(1), settings.Duration))
            .WithThresholds(
                Threshold.Create(stats => stats.Fail.StatusCodes.All(status => status.StatusCode == "HTTP 503")),
                Threshold.Create(stats => stats.Ok.Latency.Percent99 <= AcceptedP99Ms, startCheckAfter: settings.Duration));
        Runner.Run(bench, $"overload, {rate} requests/s of {settings.Batch}", scenario);
        bench.Findings.AtMost("503 without Retry-After", withoutRetryAfter, 0, "");
        if (sampler is not null)
            bench.Findings.AtMost("greatest memory", sampler.PeakMiB, MostMiB, "MiB");
        await RecoverAsync(bench, before.CheckIns, cancellation);
    }

    private static async Task RecoverAsync(Workbench bench, double before, CancellationToken cancellation)
    {
        var best = 0.0;
        for (var second = 0; second < RecoverySeconds; second++)
        {
            var result = await bench.ClosedLoop(ClosedConnections, bench.Settings.Batch)
                .RunAsync(TimeSpan.Zero, TimeSpan.FromSeconds(1), cancellation);
            best = Math.Max(best, result.CheckIns);
        }
        bench.Findings.AtLeast("carried again within 5 s", best, before * Recovered, "check-ins/s");
    }
}
