namespace CampaignHub.Domain.Programs;

/// <summary>How a figure is held against its target.</summary>
public enum Comparison
{
    /// <summary>Met only above the target ("trên 80%": 80 is not met).</summary>
    Over,

    /// <summary>Met from the target on.</summary>
    AtLeast,
}
