using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Figures;
using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// Ours, the naive design and an endpoint that does nothing, in turn, three times, by the same generator over as many connections:
/// what the machine does besides hits all three alike, so their ratio says more than any rate.
/// </summary>
public static class PeersRun
{
    private const int Rounds = 3;
    private const int BatchConnections = 128;
    private const int BatchSize = 20;

    public static async Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        var peers = settings.Peers ?? throw new UsageException("Name the peers with --peers; ./loadtest peers starts them.");
        var (ours, naive, empty, batches) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var peersTally = new Tally();
        for (var round = 1; round <= Rounds; round++)
        {
            ours.Add(await MeasureAsync("ours", bench.ClosedLoop(settings.Connections, 1)));
            naive.Add(await MeasureAsync("naive", Peer("/naive")));
            empty.Add(await MeasureAsync("empty", Peer("/empty/1")));
            batches.Add(await MeasureAsync("ours, batches of 20", bench.ClosedLoop(BatchConnections, BatchSize)));
        }

        bench.Findings.AtLeast("ours / naive, medians", Ratio(ours, naive), 25, "times");
        bench.Findings.AtLeast("ours / empty, medians", Ratio(ours, empty), 0.55, "times");
        bench.Findings.AtLeast("batches of 20, median", Median.Of(batches), 90_000, "check-ins/s");
        bench.Findings.Note("ours, median", Median.Of(ours), "check-ins/s");
        bench.Findings.Note("naive, median", Median.Of(naive), "check-ins/s");
        bench.Findings.Note("empty, median", Median.Of(empty), "requests/s");
        bench.Findings.AtMost("peers: requests not accepted", peersTally.Failures, 0, "");
        bench.RequireNoFailures();
        CheckInsScenario.Run(bench, "p99 at half of the greatest rate", (int)(Median.Of(ours) / 2), batch: 1, p99Ms: 50);

        async Task<double> MeasureAsync(string name, ClosedLoop loop)
        {
            var result = await loop.RunAsync(settings.WarmUp, settings.Duration, cancellation);
            bench.Findings.Note(name, result.CheckIns, "/s");
            return result.CheckIns;
        }

        ClosedLoop Peer(string path) => new(
            peers, new RequestComposer(peers, bench.Clock, path), bench.Devices, peersTally, settings.Connections, 1);
    }

    /// <summary>A peer that did nothing gives no ratio.</summary>
    private static double Ratio(List<double> ours, List<double> peer) => Median.Of(peer) > 0 ? Median.Of(ours) / Median.Of(peer) : double.NaN;
}
