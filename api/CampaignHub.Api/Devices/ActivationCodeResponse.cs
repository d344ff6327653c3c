namespace CampaignHub.Api.Devices;

/// <summary>A new one-time code.</summary>
/// <param name="TeamCode">Team it activates a device for.</param>
/// <param name="Code">As it is printed; known to nobody afterwards.</param>
/// <param name="ExpiresAt">Last moment it can be used.</param>
/// <param name="Id">Number to revoke it by while it is unused.</param>
/// <param name="MemberNumber">Number in the team's roster of the member it is for; null when it is for the team.</param>
public sealed record ActivationCodeResponse(string TeamCode, string Code, DateTimeOffset ExpiresAt, long Id, int? MemberNumber);
