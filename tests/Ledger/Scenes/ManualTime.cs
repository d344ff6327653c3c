namespace CampaignHub.Ledger.Tests.Scenes;

/// <summary>A clock that stands still until it is set; timers run on real time.</summary>
internal sealed class ManualTime(DateTime utc) : TimeProvider
{
    public DateTime Utc { get; set; } = utc;

    public override DateTimeOffset GetUtcNow() => new(Utc, TimeSpan.Zero);
}
