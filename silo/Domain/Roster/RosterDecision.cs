using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster;

/// <summary>What the rules say to a change of the roster.</summary>
public abstract record RosterDecision
{
    private RosterDecision()
    {
    }

    /// <summary>It is allowed and means this; the row it was about comes first in its list.</summary>
    public sealed record Accepted(RosterChanges Changes) : RosterDecision;

    /// <summary>It is not allowed, for these reasons, at least one.</summary>
    public sealed record Refused(ImmutableArray<RosterProblem> Problems) : RosterDecision;

    /// <summary>Allowed.</summary>
    public static RosterDecision Accept(RosterChanges changes) => new Accepted(changes);

    /// <summary>Not allowed.</summary>
    public static RosterDecision Refuse(params ImmutableArray<RosterProblem> problems) => new Refused(problems);
}
