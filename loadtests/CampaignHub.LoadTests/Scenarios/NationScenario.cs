using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.Figures;
using CampaignHub.LoadTests.Proof;
using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// The teams of the whole country on one machine: what a check-in costs the server and its PostgreSQL in processor time when all of them are at
/// work, against a thousand of them, in turn, three times, all being awake.
/// </summary>
public static class NationScenario
{
    private const int Rounds = 3;
    private const int FewTeams = 1_000;
    private const double MostTimes = 1.3;
    private const int WakingConnections = 64;

    public static async Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        if (settings is not { DataFolder: { } data, ServerProcess: { } process })
            throw new UsageException("nation needs --data and --server-process; ./loadtest nation gives them.");
        await using var sampler = new ProcessSampler(process);
        var work = new ServerWork(process, data);
        IReadOnlyList<Device> all = bench.Devices, few = [.. all.Where((_, index) => index % (all.Count / FewTeams) == 0).Take(FewTeams)];
        bench.Findings.Note("teams", all.Count, "");
        bench.Findings.Note("waking all of them, a check-in each", await WakeAsync(bench, cancellation), "s");
        var (costsOfFew, costsOfAll) = (new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            costsOfFew.Add(await MeasureAsync(bench, work, few, cancellation));
            costsOfAll.Add(await MeasureAsync(bench, work, all, cancellation));
        }

        bench.Findings.Note($"a check-in of {few.Count:#,0} teams, median", Median.Of(costsOfFew), "µs");
        bench.Findings.Note($"a check-in of {all.Count:#,0} teams, median", Median.Of(costsOfAll), "µs");
        bench.Findings.AtMost("dearer with all teams", Median.Of(costsOfAll) / Median.Of(costsOfFew), MostTimes, "times");
        bench.Findings.Note("greatest memory of the server", sampler.PeakMiB, "MiB");
        bench.RequireNoFailures();
    }

    /// <summary>Processor time per check-in in microseconds, the server's and PostgreSQL's together.</summary>
    private static async Task<double> MeasureAsync(Workbench bench, ServerWork work, IReadOnlyList<Device> devices, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        var loop = bench.ClosedLoop(settings.Connections, settings.Batch, devices);
        var (before, accepted) = (work.Now(), bench.Tally.Accepted);
        var result = await loop.RunAsync(settings.WarmUp, settings.Duration, cancellation);
        var (after, checkIns) = (work.Now(), bench.Tally.Accepted - accepted);
        var (server, postgres) = ((after.Server - before.Server) / checkIns * 1e6, (after.Postgres - before.Postgres) / checkIns * 1e6);
        bench.Findings.Note($"{devices.Count:#,0} teams", result.CheckIns, "/s");
        bench.Findings.Note($"{devices.Count:#,0} teams, the server", server, "µs");
        bench.Findings.Note($"{devices.Count:#,0} teams, PostgreSQL", postgres, "µs");
        return server + postgres;
    }

    private static async Task<double> WakeAsync(Workbench bench, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = WakingConnections, CancellationToken = cancellation };
        await Parallel.ForEachAsync(bench.Devices, options, async (device, token) => await bench.Sender.SendAsync(device, 1, token));
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
