using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>What an import will do: all of it, or nothing when a row is refused.</summary>
/// <param name="Changes">Rows of the roster to add or put in place of others.</param>
/// <param name="Rows">What becomes of each row of the file.</param>
public sealed record RosterPlan(RosterChanges Changes, ImmutableArray<RowReport> Rows)
{
    /// <summary>True when no row is refused.</summary>
    public bool MayBeApplied => Rows.All(row => row.Action is not RowAction.Refused);

    /// <summary>How many rows come to this.</summary>
    public int Count(RowAction action) => Rows.Count(row => row.Action == action);
}
