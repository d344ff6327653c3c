using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Figures;
using CampaignHub.LoadTests.Http;
using CampaignHub.LoadTests.Proof;
using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// What every scenario needs: devices, a signed-in account, a sender, and the totals before and after to compare with what was
/// accepted.
/// </summary>
public sealed class Workbench : IDisposable
{
    private static readonly TimeSpan _settleTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _settleInterval = TimeSpan.FromMilliseconds(250);
    private readonly HttpConnectionPool _pool;
    private readonly Counted _before;
    private readonly List<IDisposable> _owned = [];

    private Workbench(LoadTestSettings settings, StaffDesk desk, Findings findings, StaffClient staff, WorkClock clock, Counted before)
    {
        (Settings, Desk, Findings, Staff, Clock, _before) = (settings, desk, findings, staff, clock, before);
        Composer = new RequestComposer(settings.BaseUrl, clock);
        _pool = new HttpConnectionPool(settings.BaseUrl, settings.Connections, TimeProvider.System);
        Sender = new CheckInSender(_pool, Composer, Tally);
    }

    public LoadTestSettings Settings { get; }

    public StaffDesk Desk { get; }

    /// <summary>Where a scenario writes what it found.</summary>
    public Findings Findings { get; }

    public IReadOnlyList<Device> Devices => Desk.Credentials.Devices;

    public StaffClient Staff { get; }

    public WorkClock Clock { get; }

    public RequestComposer Composer { get; }

    public Tally Tally { get; } = new();

    public CheckInSender Sender { get; }

    public static async Task<Workbench> SetUpAsync(
        LoadTestSettings settings, StaffDesk desk, Findings findings, CancellationToken cancellation)
    {
        var (staff, clock) = (await desk.ProvinceAsync(cancellation), new WorkClock(TimeProvider.System));
        var before = await CountAsync(settings, staff, clock.Date, cancellation);
        return new Workbench(settings, desk, findings, staff, clock, before);
    }

    /// <summary>Connections to the server that each send when they are answered.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="batch">Check-ins in a request.</param>
    /// <param name="devices">Whose phones they are; all when not told.</param>
    public ClosedLoop ClosedLoop(int connections, int batch, IReadOnlyList<Device>? devices = null) =>
        new(Settings.BaseUrl, Composer, devices ?? Devices, Tally, connections, batch);

    /// <summary>Watches the server's memory and handles; null when its process is not known.</summary>
    internal ProcessSampler? SampleServer() => Settings.ServerProcess is { } process ? new ProcessSampler(process) : null;

    /// <summary>Breaks the run when a request so far was not accepted whole.</summary>
    public void RequireNoFailures() => Findings.AtMost("requests not accepted", Tally.Failures, 0, "");

    /// <summary>
    /// Whether the totals and the ledger rose by exactly the check-ins accepted, and what <c>verify</c> says. Requests that broke
    /// off may or may not have been stored: both may be higher by at most as many.
    /// </summary>
    public async Task ProveAsync(CancellationToken cancellation)
    {
        var risen = await SettleAsync(cancellation);
        Console.WriteLine($"Check-ins: {Tally}.");
        Findings.Note("accepted in all, warm-up too", Tally.Accepted, "check-ins");
        Findings.Check("the province's total rose by what was accepted", Agrees(risen));
        if (Settings.DataFolder is not { } data)
            return;
        var ledger = await ServerLedger.CheckInsAsync(data, Clock.Date, cancellation) - _before.Ledger!.Value;
        Findings.Check("the ledger grew by what was accepted", Agrees(ledger) && ledger == risen);
        if (Settings.ServerFile is { } server)
            Findings.Check("verify finds everything right", await Verification.RunAsync(server, data, cancellation));
    }

    /// <summary>Waits, 15 s at most, until the province's total has risen by what was accepted; gives by how much it has.</summary>
    public async Task<long> SettleAsync(CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var risen = await Staff.CheckInsAsync(Clock.Date, cancellation) - _before.Totals;
            if (risen >= Tally.Accepted || TimeProvider.System.GetElapsedTime(started) > _settleTimeout)
                return risen;
            await Task.Delay(_settleInterval, cancellation);
        }
    }

    /// <summary>Something that lasts until the proof is done.</summary>
    public void Keep(IDisposable owned) => _owned.Add(owned);

    public void Dispose()
    {
        _pool.Dispose();
        _owned.ForEach(owned => owned.Dispose());
    }

    private bool Agrees(long risen) => risen >= Tally.Accepted && risen <= Tally.Accepted + Tally.Unknown;

    private static async Task<Counted> CountAsync(
        LoadTestSettings settings, StaffClient staff, DateOnly date, CancellationToken cancellation) => new(
        await staff.CheckInsAsync(date, cancellation),
        settings.DataFolder is { } data ? await ServerLedger.CheckInsAsync(data, date, cancellation) : null);

    /// <param name="Ledger">Null when the ledger is out of reach.</param>
    private sealed record Counted(long Totals, long? Ledger);
}
