namespace CampaignHub.Ledger.Tests.Scenes;

/// <summary>A clock that stands still until it is set, or moves on at each reading; timers run on real time.</summary>
internal sealed class ManualTime(DateTime utc) : TimeProvider
{
    private long _ticks = utc.Ticks;

    public DateTime Utc
    {
        get => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }

    /// <summary>How much later each reading is than the one before.</summary>
    public TimeSpan Step { get; set; } = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, Step.Ticks), TimeSpan.Zero);
}
