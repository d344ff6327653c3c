using CampaignHub.LoadTests.CheckIns;
using NBomber.Contracts;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>Requests at a steady rate, single or in batches, whatever the server answers.</summary>
public static class CheckInsScenario
{
    private const int DefaultP99Ms = 50;

    public static async Task<bool> RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        var p99Ms = settings.P99Ms ?? DefaultP99Ms;
        var scenario = Create("check_ins", bench, new TeamPicker(bench.Devices), settings.Rate, settings.Batch, p99Ms);
        var stats = Runner.Run(
            settings, $"check-ins, {settings.Rate} requests/s of {settings.Batch}, p99 at most {p99Ms} ms", scenario);
        return await bench.CompareWithTotalsAsync(cancellation) && Runner.Held(stats);
    }

    /// <summary>The load that other scenarios put beside what they measure, too.</summary>
    public static ScenarioProps Create(string name, Workbench bench, TeamPicker teams, int rate, int batch, int p99Ms) =>
        Scenario.Create(name, async context =>
            {
                var result = await bench.Sender.SendAsync(teams.Next(Random.Shared), batch, context.ScenarioCancellationToken);
                return result.IsOk
                    ? Response.Ok<object>(statusCode: "200", sizeBytes: result.WireBytes)
                    : Response.Fail<object>(statusCode: result.Label, sizeBytes: result.WireBytes);
            })
            .WithSteadyLoad(bench.Settings, rate)
            .WithThresholds(
                Threshold.Create(scenario => scenario.Fail.Request.Count == 0),
                Threshold.Create(scenario => scenario.Ok.Latency.Percent99 <= p99Ms, startCheckAfter: bench.Settings.Duration));
}
