using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Indicators;

/// <summary>
/// What an indicator's denominator counts. Indicators of one age share one: residents aged 14 and over are the same people for
/// VNeID, the health record and e-commerce.
/// </summary>
public static class DenominatorBase
{
    private const string Residents = "residents-";

    /// <summary><c>residents-14</c>, or the indicator's own code where no age is given; null where nothing is divided.</summary>
    public static string? Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Unit is not TargetUnit.Percent ? null
            : indicator.MinimumAge is { } age ? $"{Residents}{age}"
            : indicator.Code;
    }

    /// <summary>One table of the province gives them all, with one as-of date; others are each commune's own count.</summary>
    public static bool HasOneAsOf(string denominatorBase) => denominatorBase.StartsWith(Residents, StringComparison.Ordinal);
}
