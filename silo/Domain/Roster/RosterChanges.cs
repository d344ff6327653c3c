using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster;

/// <summary>
/// What is to be in the roster afterwards: whole rows, each added or put in place of the one with its code. A row that equals the
/// one in force changes nothing.
/// </summary>
public sealed record RosterChanges
{
    /// <summary>Nothing.</summary>
    public static RosterChanges None { get; } = new();

    public ImmutableArray<Village> Villages { get; init; } = [];

    public ImmutableArray<RosterTeam> Teams { get; init; } = [];

    public ImmutableArray<Member> Members { get; init; } = [];

    /// <summary>These and then those; where both speak of one code, those win.</summary>
    public RosterChanges And(RosterChanges later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new RosterChanges
        {
            Villages = Last(Villages.AddRange(later.Villages), village => village.Code),
            Teams = Last(Teams.AddRange(later.Teams), team => team.Code),
            Members = Last(Members.AddRange(later.Members), member => (member.TeamCode, member.Number)),
        };
    }

    private static ImmutableArray<T> Last<T, TKey>(ImmutableArray<T> rows, Func<T, TKey> key) =>
        [.. rows.GroupBy(key).Select(same => same.Last())];
}
