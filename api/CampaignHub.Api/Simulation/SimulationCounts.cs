namespace CampaignHub.Api.Simulation;

/// <summary>What came of simulated records; thread-safe.</summary>
internal sealed class SimulationCounts
{
    private long _accepted;
    private long _other;
    private long _retried;

    /// <summary>Records accepted, or found to be there already after a repeated sending.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Records answered in any other way.</summary>
    public long Other => Interlocked.Read(ref _other);

    /// <summary>Sendings that were repeated.</summary>
    public long Retried => Interlocked.Read(ref _retried);

    public void CountAccepted() => Interlocked.Increment(ref _accepted);

    public void CountOther() => Interlocked.Increment(ref _other);

    public void CountRetry() => Interlocked.Increment(ref _retried);
}
