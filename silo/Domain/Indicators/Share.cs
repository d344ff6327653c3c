namespace CampaignHub.Domain.Indicators;

/// <summary>So many of so many, exactly: shares are compared by multiplying, never by a rounded quotient.</summary>
/// <param name="Numerator">0 or more.</param>
/// <param name="Denominator">Above 0.</param>
public readonly record struct Share(long Numerator, long Denominator)
{
    /// <summary>For people to read: percent, to 28 digits. Not for comparing.</summary>
    public decimal Percent => 100m * Numerator / Denominator;
}
