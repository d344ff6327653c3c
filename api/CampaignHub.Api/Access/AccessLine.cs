namespace CampaignHub.Api.Access;

/// <summary>A line of the <see cref="AccessTable"/>; metadata of its endpoint.</summary>
/// <param name="Name"><c>GET /api/v1/teams</c>, or <c>hub WatchProvince</c>.</param>
/// <param name="Who">Whose roles may call; others are answered 403.</param>
/// <param name="Scope">Where the request says what it is about; outside the caller's part of the org chart it is answered 404.</param>
internal sealed record AccessLine(string Name, Who Who, Scope Scope)
{
    /// <summary>No token is needed.</summary>
    public bool IsOpen => Who == Who.Anybody;

    /// <summary>Callers of this role may call; a department's key only where keys are let in.</summary>
    public bool Admits(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return ((int)Who & (1 << (int)caller.Role)) != 0 && (caller.ApiKeyId is null || Who.HasFlag(Who.Key));
    }

    /// <summary>
    /// What the caller named lies in the caller's part of the org chart, as far as the address of the request tells it.
    /// </summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="named">Gives what the request names under <c>code</c>, <c>commune</c>, <c>team</c>; null when nothing.</param>
    public bool Reaches(Caller caller, Func<string, string?> named)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return Scope switch
        {
            Scope.Province => caller.MaySeeProvince(),
            Scope.Commune => named("code") is { } commune && caller.BelongsTo(commune),
            Scope.Village => named("code") is [_, _, _, _, _, '-', ..] village && caller.BelongsTo(village[..5]),
            Scope.Team => named("code") is { } team && caller.MaySeeTeam(team),
            Scope.InQuery => (named("commune") is not { } commune || caller.BelongsTo(commune))
                && (named("team") is not { } team || caller.MaySeeTeam(team)),
            _ => true,
        };
    }
}
