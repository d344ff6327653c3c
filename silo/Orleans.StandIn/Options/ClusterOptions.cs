namespace Orleans.Configuration;

/// <summary>Which cluster and service a silo belongs to.</summary>
public class ClusterOptions
{
    /// <summary>The cluster when none is named.</summary>
    public const string DefaultClusterId = "default";

    /// <summary>The service when none is named.</summary>
    public const string DefaultServiceId = "default";

    /// <summary>The cluster.</summary>
    public string ClusterId { get; set; } = DefaultClusterId;

    /// <summary>The service; stored records are kept apart by it.</summary>
    public string ServiceId { get; set; } = DefaultServiceId;
}
