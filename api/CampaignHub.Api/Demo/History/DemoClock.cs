namespace CampaignHub.Api.Demo.History;

/// <summary>
/// The machine's clock, but while a demonstration lives through its earlier days: then it says when that was, so that receipt, seal and
/// audit of those days lie where they would on a real server.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() =>
        Interlocked.Read(ref _ticks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : System.GetUtcNow();

    /// <summary>It is this moment until the next call; timers and timestamps go on as they were.</summary>
    public void Say(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, moment.UtcTicks);

    /// <summary>It is now again.</summary>
    public void Follow() => Interlocked.Exchange(ref _ticks, 0);
}
