namespace CampaignHub.Api.Devices;

/// <summary>A code that can still be used. What it reads is on the printed sheet only.</summary>
/// <param name="Id">Number to revoke it by.</param>
/// <param name="TeamCode">Team it activates a device for.</param>
/// <param name="MemberNumber">Number in the team's roster of the member it is for; null when it is for the team.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Name of who made it; null when not known.</param>
/// <param name="ExpiresAt">Last moment it can be used.</param>
public sealed record OutstandingCodeResponse(
    long Id, string TeamCode, int? MemberNumber, DateTimeOffset CreatedAt, string? CreatedBy, DateTimeOffset ExpiresAt);
