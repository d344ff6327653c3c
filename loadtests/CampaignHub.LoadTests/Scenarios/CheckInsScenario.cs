using CampaignHub.LoadTests.CheckIns;
using NBomber.Contracts;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>Requests at a rate, single or in batches, whatever the server answers.</summary>
public static class CheckInsScenario
{
    private const int DefaultP99Ms = 50;

    public static Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        Run(bench, "check-ins", bench.Settings.Rate, bench.Settings.Batch, bench.Settings.P99Ms ?? DefaultP99Ms);
        return Task.CompletedTask;
    }

    /// <summary>A steady load alone.</summary>
    public static void Run(Workbench bench, string name, int rate, int batch, int p99Ms) => Runner.Run(
        bench, $"{name}, {rate} requests/s of {batch}, p99 at most {p99Ms} ms",
        Create("check_ins", bench, new TeamPicker(bench.Devices), rate, batch, p99Ms));

    /// <summary>A rate that rises from nothing through the first half and stays through the second: a campaign's morning.</summary>
    public static Task RunMorningAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        var (second, half) = (TimeSpan.FromSeconds(1), settings.Duration / 2);
        var scenario = Create("morning", bench, new TeamPicker(bench.Devices), settings.Rate, settings.Batch, settings.P99Ms ?? DefaultP99Ms)
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.RampingInject(settings.Rate, second, half), Simulation.Inject(settings.Rate, second, half));
        Runner.Run(bench, $"campaign morning, up to {settings.Rate} requests/s", scenario);
        return Task.CompletedTask;
    }

    /// <summary>The load that other scenarios put beside what they measure, too.</summary>
    public static ScenarioProps Create(string name, Workbench bench, TeamPicker teams, int rate, int batch, int p99Ms) =>
        Scenario.Create(name, async context => Answer.To(
                await bench.Sender.SendAsync(teams.Next(Random.Shared), batch, context.ScenarioCancellationToken)))
            .WithSteadyLoad(bench.Settings, rate)
            .WithBounds(bench.Settings, p99Ms);
}
