namespace CampaignHub.Domain.Indicators;

/// <summary>Fields of an entry, columns of a file.</summary>
public enum FigureField
{
    Indicator,
    Commune,
    Numerator,
    Denominator,
    AsOf,
    Source,
    DenominatorAsOf,
    DenominatorSource,
    Reason,
}
