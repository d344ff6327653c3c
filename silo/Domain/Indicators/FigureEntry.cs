using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Indicators;

/// <summary>What somebody types, or a row of a file says: a figure, a denominator, or both.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="CommuneCode">The commune, or null for the province.</param>
/// <param name="AsOf">The date the figure is of.</param>
/// <param name="Source">Who gave it.</param>
public sealed record FigureEntry(Indicator Indicator, string? CommuneCode, DateOnly AsOf, string Source)
{
    /// <summary>Null when only a denominator is given.</summary>
    public long? Numerator { get; init; }

    /// <summary>Null when the year's denominator stays as it is, or is not known.</summary>
    public long? Denominator { get; init; }

    /// <summary>When the denominator was counted; <see cref="AsOf"/> when not said.</summary>
    public DateOnly? DenominatorAsOf { get; init; }

    /// <summary>Who counted it; <see cref="Source"/> when not said.</summary>
    public string? DenominatorSource { get; init; }

    /// <summary>Why something that stood is changed.</summary>
    public string? Reason { get; init; }

    /// <summary>Takes the figure of this as-of date back instead.</summary>
    public bool Withdraws { get; init; }
}
