using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Where a table's columns are.</summary>
/// <param name="Row">Place in the list of rows of the first row behind the header.</param>
/// <param name="Columns">For each column that was found, its place in a row.</param>
/// <param name="Ignored">Heads that are not known; what stands below them is not read.</param>
public sealed record RosterHeader(int Row, FrozenDictionary<RosterColumn, int> Columns, ImmutableArray<string> Ignored)
{
    /// <summary>True when the table says anything about this column.</summary>
    public bool Has(RosterColumn column) => Columns.ContainsKey(column);
}
