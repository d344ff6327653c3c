using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>A column's heads.</summary>
/// <param name="Column">The column.</param>
/// <param name="Key">Name on the wire: <c>villageName</c>.</param>
/// <param name="Vi">Head in Vietnamese, which exports print.</param>
/// <param name="En">Head in English.</param>
/// <param name="Aliases">What else people write there; a former one counts more, should two columns claim the same.</param>
public sealed record ColumnTitle(RosterColumn Column, string Key, string Vi, string En, ImmutableArray<string> Aliases);
