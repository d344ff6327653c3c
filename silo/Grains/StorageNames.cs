namespace CampaignHub.Grains;

/// <summary>Names of grain storage.</summary>
public static class StorageNames
{
    /// <summary>Snapshots: a cache of the ledger that may be emptied at any time.</summary>
    public const string Snapshots = "snapshots";
}
