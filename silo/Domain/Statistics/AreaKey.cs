namespace CampaignHub.Domain.Statistics;

/// <summary>Keys of <see cref="Grouping.Area"/>.</summary>
public static class AreaKey
{
    /// <summary>A village that has none of the attributes; one of which nobody has said has the empty key.</summary>
    public const string None = "none";

    /// <summary>Stands between the codes of attributes that a village has together.</summary>
    public const string And = "+";
}
