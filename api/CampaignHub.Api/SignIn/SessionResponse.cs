namespace CampaignHub.Api.SignIn;

/// <summary>A staff session as its owner, or an administrator, sees it.</summary>
/// <param name="Id">Number to end it by.</param>
/// <param name="OpenedAt">When somebody signed in.</param>
/// <param name="LastUsedAt">Last request, to a few minutes.</param>
/// <param name="ExpiresAt">End, if nobody ends it before.</param>
/// <param name="Client">Browser and system, "Chrome, Windows"; null when not known. Nothing else is kept of where it is used.</param>
/// <param name="Current">True for the session that asks.</param>
public sealed record SessionResponse(
    long Id, DateTimeOffset OpenedAt, DateTimeOffset LastUsedAt, DateTimeOffset ExpiresAt, string? Client, bool Current);
