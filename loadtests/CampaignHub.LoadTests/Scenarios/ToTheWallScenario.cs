using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Live;
using NBomber.Contracts;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// From POST to the screen: many watchers, a steady load, and beside it probes, each in a commune of its own. A probe's latency
/// runs from the moment it was due until every followed watcher has received the frame that shows it (see <see cref="ProbeBoard"/>).
/// </summary>
public sealed class ToTheWallScenario
{
    private const int DefaultP99Ms = 250;
    private const int MaximumLanes = 20;

    /// <summary>400 MB, for a server that carries the province: 1,000 watchers beside 1,000 check-ins a second.</summary>
    private const double MostMiB = 400_000_000.0 / (1 << 20);
    private static readonly TimeSpan _seenTimeout = TimeSpan.FromSeconds(10);

    private readonly Workbench _bench;
    private readonly Device[] _lanes;
    private readonly Device[] _others;
    private readonly SemaphoreSlim[] _turns;
    private readonly ProbeBoard _board;
    private int _nextLane = -1;

    private ToTheWallScenario(Workbench bench)
    {
        _bench = bench;
        _lanes = [.. bench.Devices.DistinctBy(device => device.CommuneCode).Where((_, index) => index % 6 == 0).Take(MaximumLanes)];
        var probed = _lanes.Select(device => device.CommuneCode).ToHashSet(StringComparer.Ordinal);
        _others = [.. bench.Devices.Where(device => !probed.Contains(device.CommuneCode))];
        _turns = [.. _lanes.Select(_ => new SemaphoreSlim(1))];
        _board = new ProbeBoard([.. _lanes.Select(device => device.CommuneCode)], Hall.FollowersOf(bench.Settings.Watchers));
    }

    public static Task RunAsync(Workbench bench, CancellationToken cancellation) => new ToTheWallScenario(bench).RunAsync(cancellation);

    private async Task RunAsync(CancellationToken cancellation)
    {
        var settings = _bench.Settings;
        await using var sampler = _bench.SampleServer();
        await using var hall = await Hall.OpenAsync(
            settings.BaseUrl, _bench.Staff, _bench.Clock.Date, settings.Watchers, _board.Show, cancellation);
        Console.WriteLine(
            $"{hall.Count} watchers connected, {Hall.FollowersOf(hall.Count)} of them followed; {_lanes.Length} communes for probes.");

        var p99Ms = settings.P99Ms ?? DefaultP99Ms;
        var probes = Scenario.Create("to_the_wall", ProbeAsync)
            .WithSteadyLoad(settings, settings.Probes)
            .WithBounds(settings, p99Ms);
        ScenarioProps[] scenarios = settings.Rate == 0 ? [probes]
            : [probes, CheckInsScenario.Create("load", _bench, new TeamPicker(_others), settings.Rate, settings.Batch, p99Ms)];
        Runner.Run(
            _bench,
            $"to the wall, {settings.Watchers} watchers, {settings.Rate} requests/s of {settings.Batch}, p99 at most {p99Ms} ms",
            scenarios);
        _bench.Findings.AtLeast("watchers still connected", hall.Connected, hall.Count, "");
        _bench.Findings.AtMost("holes in the frames' numbers", hall.Gaps, 0, "");
        _bench.Findings.Note("messages to the watchers", hall.Messages, "");
        _bench.Findings.Note("bytes of a message", hall.Bytes / 1_024.0 / Math.Max(1, hall.Messages), "KiB");
        if (sampler is not null && settings is { Watchers: <= 1_000, Rate: <= 1_000 })
            _bench.Findings.AtMost("greatest memory", sampler.PeakMiB, MostMiB, "MiB");
        else if (sampler is not null)
            _bench.Findings.Note("greatest memory", sampler.PeakMiB, "MiB");
    }

    private async Task<IResponse> ProbeAsync(IScenarioContext context)
    {
        var lane = (int)((uint)Interlocked.Increment(ref _nextLane) % _lanes.Length);
        await _turns[lane].WaitAsync(context.ScenarioCancellationToken);
        try
        {
            var seen = _board.NextSeen(lane);
            var result = await _bench.Sender.SendAsync(_lanes[lane], 1, context.ScenarioCancellationToken);
            if (!result.IsOk)
                return Response.Fail<object>(statusCode: result.Label);
            await seen.WaitAsync(_seenTimeout, context.ScenarioCancellationToken);
            return Response.Ok<object>(statusCode: "seen", sizeBytes: result.WireBytes);
        }
        catch (TimeoutException)
        {
            return Response.Fail<object>(statusCode: "not seen", message: "accepted, but no frame in 10 s");
        }
        finally
        {
            _turns[lane].Release();
        }
    }
}
