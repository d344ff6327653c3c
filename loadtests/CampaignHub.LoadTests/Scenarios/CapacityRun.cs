namespace CampaignHub.LoadTests.Scenarios;

/// <summary>How much the server can carry.</summary>
public static class CapacityRun
{
    public static async Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        Console.WriteLine($"{settings.Connections} connections, {settings.Batch} check-ins a request.");
        var result = await bench.ClosedLoop(settings.Connections, settings.Batch).RunAsync(settings.WarmUp, settings.Duration, cancellation);
        bench.Findings.AtLeast("check-ins accepted", result.CheckIns, settings.MinimumRate, "/s");
        bench.Findings.Note("requests answered", result.Requests, "/s");
        bench.Findings.Note("waiting p50", result.P50Ms, "ms");
        bench.Findings.Note("waiting p99", result.P99Ms, "ms");
        bench.Findings.Note("processor time of the generator", result.GeneratorCores, "cores");
        bench.RequireNoFailures();
    }
}
