using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster;

/// <summary>Fields after the check: in the form that is stored when there are no problems.</summary>
/// <param name="Value">The fields, cleaned.</param>
/// <param name="Problems">What is wrong with them; empty when they may be stored.</param>
public sealed record Checked<T>(T Value, ImmutableArray<RosterProblem> Problems)
{
    /// <summary>True when the fields may be stored.</summary>
    public bool IsFine => Problems.IsEmpty;
}
