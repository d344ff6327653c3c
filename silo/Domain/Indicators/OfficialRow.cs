namespace CampaignHub.Domain.Indicators;

/// <summary>A row of the register of official figures. Rows are only added: a correction is a newer row of the same place and as-of date.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="CommuneCode">The commune, or null for the province. A commune without a row has no figure.</param>
/// <param name="AsOf">The date that the figure is of.</param>
/// <param name="Numerator">Null: the figure was taken back.</param>
/// <param name="Source">Who gave it, and with which paper.</param>
/// <param name="Reason">Why it differs from the row before it.</param>
public sealed record OfficialRow(string Indicator, string? CommuneCode, DateOnly AsOf, long? Numerator, string Source, string? Reason);

/// <summary>A row of the register of denominators; the newest of a year, base and place is the frozen one.</summary>
/// <param name="Year">The year whose figures are divided by it.</param>
/// <param name="Base">As <see cref="DenominatorBase"/> names it.</param>
/// <param name="CommuneCode">The commune, or null for the province.</param>
/// <param name="Value">Above 0.</param>
/// <param name="AsOf">The date it was counted.</param>
/// <param name="Source">Who counted.</param>
/// <param name="Reason">Why it was changed after it was frozen.</param>
public sealed record DenominatorRow(int Year, string Base, string? CommuneCode, long Value, DateOnly AsOf, string Source, string? Reason);
