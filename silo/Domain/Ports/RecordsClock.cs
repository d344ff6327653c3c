namespace CampaignHub.Domain.Ports;

/// <summary>
/// The clock by which records are received and days declared, ended and sealed. It is the machine's, under a key of its own: a demonstration
/// lives through its earlier days by it, while the silo's own timekeeping (idle grains, windows) goes on.
/// </summary>
public static class RecordsClock
{
    /// <summary>Key of the <see cref="TimeProvider"/> among the services.</summary>
    public const string Key = "records";
}
