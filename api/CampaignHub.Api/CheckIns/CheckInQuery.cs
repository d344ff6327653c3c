using CampaignHub.Api.Access;

namespace CampaignHub.Api.CheckIns;

/// <summary>What to list.</summary>
/// <param name="Date">Date of the work; today when left out.</param>
/// <param name="Commune">One commune only.</param>
/// <param name="Team">One team only.</param>
/// <param name="Flagged">True: with an open mark only; false: without.</param>
/// <param name="Held">True: kept outside the totals only; false: counted only.</param>
/// <param name="After">Cursor: the <c>next</c> of the page before.</param>
/// <param name="Limit">1 to 500; 100 when left out.</param>
internal sealed record CheckInQuery(
    DateOnly? Date,
    string? Commune,
    string? Team,
    bool? Flagged,
    bool? Held,
    string? After,
    int? Limit)
{
    /// <summary>What of it the caller may see, narrowed to the caller's own commune or team when nothing narrower is asked; null when nothing.</summary>
    public (string? Commune, string? Team)? ScopeFor(Caller caller)
    {
        var (commune, team) = (Commune, Team ?? caller.TeamCode);
        commune ??= team is null ? caller.CommuneCode : null;
        var isAllowed = team is not null ? caller.MaySeeTeam(team)
            : commune is not null ? caller.MaySeeCommune(commune)
            : caller.MaySeeProvince();
        return isAllowed ? (commune, team) : null;
    }
}
