using CampaignHub.Api.Access;

namespace CampaignHub.Api.CheckIns;

/// <summary>What to list.</summary>
/// <param name="Date">
/// Date of the work. When left out: every date of what is held, the last 31 days of what is flagged, else today.
/// </param>
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
    private const int FlaggedDays = 31;

    /// <summary>The dates asked for.</summary>
    public (DateOnly From, DateOnly To) Dates(DateOnly today) =>
        Date is { } date ? (date, date)
        : Held is true ? (DateOnly.MinValue, DateOnly.MaxValue)
        : Flagged is true ? (today.AddDays(-FlaggedDays), today.AddDays(1))
        : (today, today);

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
