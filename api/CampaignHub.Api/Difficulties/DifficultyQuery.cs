using CampaignHub.Api.Access;

namespace CampaignHub.Api.Difficulties;

/// <summary>Which difficulties to list.</summary>
/// <param name="Open">True: not resolved yet; false: resolved.</param>
/// <param name="State"><c>open</c>, <c>answered</c>, <c>escalated</c> or <c>resolved</c>.</param>
/// <param name="Urgent">True: urgent ones only; false: others only.</param>
/// <param name="Proposal">True: proposals only; false: difficulties only.</param>
/// <param name="Kind">A code of the program's difficulty kinds.</param>
/// <param name="Holder">Who has it: <c>commune</c>, <c>province</c>, or a department's code.</param>
/// <param name="Commune">One commune only.</param>
/// <param name="Team">One team only.</param>
/// <param name="After">The <c>next</c> of the page before.</param>
/// <param name="Limit">1 to 200; 50 when left out.</param>
internal sealed record DifficultyQuery(
    bool? Open,
    string? State,
    bool? Urgent,
    bool? Proposal,
    string? Kind,
    string? Holder,
    string? Commune,
    string? Team,
    long? After,
    int? Limit)
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;

    /// <summary>Items at most.</summary>
    public int Rows => Limit ?? DefaultLimit;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Fault() =>
        Limit is < 1 or > HighestLimit ? $"limit is 1 to {HighestLimit}."
        : State is not (null or "open" or "answered" or "escalated" or "resolved") ? "state is open, answered, escalated or resolved."
        : new[] { Kind, Holder, Commune, Team }.Any(text => text?.Contains('\0', StringComparison.Ordinal) is true) ? "A filter cannot be read."
        : null;

    /// <summary>Narrowed to what the caller may see; null when that is nothing.</summary>
    public DifficultyFilter? For(Caller caller)
    {
        var team = Team ?? caller.TeamCode;
        var commune = caller.CommuneOrOwn(Commune);
        var isAllowed = (team is null || caller.MaySeeTeam(team))
            && (caller.Role is Role.TeamMember || commune is null || caller.MaySeeCommune(commune));
        return isAllowed ? new DifficultyFilter(this, commune, team, caller.Role is Role.Department ? caller.Department : null) : null;
    }
}

/// <summary>A query within a caller's scope.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Commune">One commune only.</param>
/// <param name="Team">One team only.</param>
/// <param name="Department">Only what was ever passed on to this department.</param>
internal sealed record DifficultyFilter(DifficultyQuery Query, string? Commune, string? Team, string? Department);
