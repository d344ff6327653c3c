namespace CampaignHub.Domain.Indicators;

/// <summary>What becomes of an entry.</summary>
public abstract record FigureDecision
{
    private FigureDecision()
    {
    }

    /// <summary>Rows to add; none when the register says so already.</summary>
    public sealed record Accepted(OfficialRow? Figure, DenominatorRow? Denominator) : FigureDecision
    {
        /// <summary>The register says all of it already.</summary>
        public bool ChangesNothing => Figure is null && Denominator is null;
    }

    /// <summary>Nothing is added.</summary>
    /// <param name="Code">Stable, for programs.</param>
    /// <param name="Field">What it is about.</param>
    /// <param name="Values">What the sentence names: the number or date in force.</param>
    public sealed record Refused(string Code, FigureField Field, params IReadOnlyList<string> Values) : FigureDecision;
}
