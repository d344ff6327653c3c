using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Live;
using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>A day in little: a steady load with watchers, and memory and handles that end where they were after warming up.</summary>
public static class SoakScenario
{
    private const int P99Ms = 50;
    private const double MemoryGrowth = 1.15;
    private const int MoreHandles = 20;

    public static async Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        await using var sampler = bench.SampleServer()
            ?? throw new UsageException("Name the server's process with --server-process; ./loadtest soak does.");
        await using var hall = await Hall.OpenAsync(
            settings.BaseUrl, bench.Staff, bench.Clock.Date, settings.Watchers, (_, _) => { }, cancellation);
        Runner.Run(
            bench, $"soak, {settings.Rate} requests/s, {settings.Watchers} watchers",
            CheckInsScenario.Create("soak", bench, new TeamPicker(bench.Devices), settings.Rate, settings.Batch, settings.P99Ms ?? P99Ms));
        var (early, late) = sampler.Ends();
        bench.Findings.Note("memory after warming up", early.MiB, "MiB");
        bench.Findings.AtMost("memory at the end", late.MiB, early.MiB * MemoryGrowth, "MiB");
        bench.Findings.AtMost("handles at the end", late.Handles, early.Handles + MoreHandles, "");
        bench.Findings.Check("every watcher is still connected", hall.Connected == hall.Count);
    }
}
