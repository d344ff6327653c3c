using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Indicators;

/// <summary>A target in percent and how a share is held against it.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Comparison">"Trên 80%" is not met by 80,00; "từ 80% trở lên" is.</param>
public readonly record struct PercentTarget(decimal Percent, Comparison Comparison)
{
    /// <summary>The plan's own target of an indicator.</summary>
    public static PercentTarget Of(Indicator indicator) => new(indicator.Target, indicator.Comparison);

    /// <summary>Whether the share meets it; exact, since both sides are whole numbers times a target of few decimals.</summary>
    public bool IsMetBy(Share share) => Comparison switch
    {
        Comparison.Over => 100m * share.Numerator > Percent * share.Denominator,
        _ => 100m * share.Numerator >= Percent * share.Denominator,
    };

    /// <summary>
    /// The fewest more in the numerator with which it is met, 0 when it is met. It may be more than there are left: over 100 % is
    /// never met.
    /// </summary>
    public long GapOf(Share share)
    {
        var line = Percent * share.Denominator / 100m;
        var least = Comparison is Comparison.Over ? decimal.Floor(line) + 1 : decimal.Ceiling(line);
        return (long)Math.Max(0, least - share.Numerator);
    }
}
