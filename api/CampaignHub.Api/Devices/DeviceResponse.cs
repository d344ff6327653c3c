namespace CampaignHub.Api.Devices;

/// <summary>A device as the commune's list shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="TeamCode">Team it works for.</param>
/// <param name="Name">What the phone called itself.</param>
/// <param name="MemberNumber">Number in the team's roster of the member whose phone it is; null when it is the team's.</param>
/// <param name="CreatedAt">When it was activated.</param>
/// <param name="CreatedBy">Name of who made its code; null when not known.</param>
/// <param name="LastSeenAt">Its last request, to a few minutes; null = none yet.</param>
/// <param name="RevokedAt">When its token ended; null = in use.</param>
/// <param name="RevokedBy">Name of who ended it; null when not known.</param>
/// <param name="RevokedReason"><c>lost</c>, <c>replaced</c>, <c>left</c>, or null when none was given.</param>
/// <param name="Unsent">Records, corrections and messages it said that it still holds; null when it has never said.</param>
/// <param name="OldestAt">When the oldest of them was written, by its clock.</param>
/// <param name="Version">Build of the page that runs on it.</param>
/// <param name="StateAt">When it said so.</param>
public sealed record DeviceResponse(
    long Id,
    string TeamCode,
    string Name,
    int? MemberNumber,
    DateTimeOffset CreatedAt,
    string? CreatedBy,
    DateTimeOffset? LastSeenAt,
    DateTimeOffset? RevokedAt,
    string? RevokedBy,
    string? RevokedReason,
    int? Unsent,
    DateTimeOffset? OldestAt,
    string? Version,
    DateTimeOffset? StateAt);
