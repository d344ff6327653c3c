using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.CheckIns;
using CampaignHub.LoadTests.Http;
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
    private readonly long _checkInsBefore;

    private Workbench(LoadTestSettings settings, Credentials credentials, StaffClient staff, WorkClock clock, long before)
    {
        (Settings, Staff, Clock, _checkInsBefore) = (settings, staff, clock, before);
        Devices = credentials.Devices;
        Composer = new RequestComposer(settings.BaseUrl, clock);
        _pool = new HttpConnectionPool(settings.BaseUrl, settings.Connections);
        Sender = new CheckInSender(_pool, Composer, Tally);
    }

    public LoadTestSettings Settings { get; }

    public IReadOnlyList<Device> Devices { get; }

    public StaffClient Staff { get; }

    public WorkClock Clock { get; }

    public RequestComposer Composer { get; }

    public Tally Tally { get; } = new();

    public CheckInSender Sender { get; }

    public static async Task<Workbench> SetUpAsync(LoadTestSettings settings, CancellationToken cancellation)
    {
        var credentials = Credentials.Read(settings.CredentialsFile);
        var staff = await StaffClient.SignInAsync(settings.BaseUrl, credentials.ProvinceAccount, cancellation);
        var clock = new WorkClock(TimeProvider.System);
        return new Workbench(settings, credentials, staff, clock, await staff.CheckInsAsync(clock.Date, cancellation));
    }

    /// <summary>
    /// Prints what became of the check-ins and whether the province's total rose by exactly those accepted. Requests that broke
    /// off may or may not have been stored: the total may be higher by at most as many.
    /// </summary>
    /// <returns>Whether the totals agree.</returns>
    public async Task<bool> CompareWithTotalsAsync(CancellationToken cancellation)
    {
        var (deadline, risen) = (TimeProvider.System.GetTimestamp(), 0L);
        while (true)
        {
            risen = await Staff.CheckInsAsync(Clock.Date, cancellation) - _checkInsBefore;
            if (risen >= Tally.Accepted || TimeProvider.System.GetElapsedTime(deadline) > _settleTimeout)
                break;
            await Task.Delay(_settleInterval, cancellation);
        }
        var agrees = risen >= Tally.Accepted && risen <= Tally.Accepted + Tally.Unknown;
        Console.WriteLine($"Check-ins: {Tally}.");
        Console.WriteLine(agrees
            ? $"The province's total of {Clock.Date:yyyy-MM-dd} rose by {risen:N0}: it agrees."
            : $"The province's total of {Clock.Date:yyyy-MM-dd} rose by {risen:N0}: IT DOES NOT AGREE. Was anybody else recording?");
        return agrees;
    }

    public void Dispose()
    {
        _pool.Dispose();
        Staff.Dispose();
    }
}
