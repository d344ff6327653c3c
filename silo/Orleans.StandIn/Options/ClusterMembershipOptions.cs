namespace Orleans.Configuration;

/// <summary>How silos watch each other. Kept for the packages: a single process has nobody to watch.</summary>
public class ClusterMembershipOptions
{
    /// <summary>Time a silo has to answer a probe.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Missed probes after which a silo is suspected.</summary>
    public int NumMissedProbesLimit { get; set; } = 3;

    /// <summary>Suspicions after which a silo is declared dead.</summary>
    public int NumVotesForDeathDeclaration { get; set; } = 2;

    /// <summary>How often silos read the membership table.</summary>
    public TimeSpan TableRefreshTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often silos write that they are alive.</summary>
    public TimeSpan IAmAliveTablePublishTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After which time dead silos are forgotten.</summary>
    public TimeSpan DefunctSiloExpiration { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often dead silos are looked for; null = never.</summary>
    public TimeSpan? DefunctSiloCleanupPeriod { get; set; } = TimeSpan.FromHours(1);
}
