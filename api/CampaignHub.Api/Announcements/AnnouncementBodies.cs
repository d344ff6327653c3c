namespace CampaignHub.Api.Announcements;

/// <summary>An announcement to teams.</summary>
/// <param name="Text">1 to 1,000 characters.</param>
/// <param name="ValidUntil">Shown until then; ISO 8601 with an offset, at most a year from now.</param>
/// <param name="CommuneCodes">Communes it goes to; all when left out. An officer's goes to the own commune.</param>
/// <param name="TeamCodes">Teams it goes to, where not to all.</param>
public sealed record AnnounceBody(
    string? Text, string? ValidUntil, IReadOnlyList<string>? CommuneCodes = null, IReadOnlyList<string>? TeamCodes = null);

/// <summary>An announcement.</summary>
/// <param name="Unit">Who speaks: <c>commune</c> or <c>province</c>.</param>
/// <param name="CommuneCodes">Communes it goes to; null for all.</param>
/// <param name="TeamCodes">Teams it goes to; null for all of these communes.</param>
public sealed record AnnouncementItem(
    long Id,
    string Text,
    string Unit,
    IReadOnlyList<string>? CommuneCodes,
    IReadOnlyList<string>? TeamCodes,
    DateTimeOffset CreatedAt,
    DateTimeOffset ValidUntil);

/// <summary>A page of announcements, newest first.</summary>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record AnnouncementPage(IReadOnlyList<AnnouncementItem> Items, long? Next);
