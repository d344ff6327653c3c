namespace CampaignHub.Api.Devices;

/// <summary>A new one-time code.</summary>
/// <param name="TeamCode">Team it activates a device for.</param>
/// <param name="Code">As it is printed; known to nobody afterwards.</param>
/// <param name="ExpiresAt">Last moment it can be used.</param>
public sealed record ActivationCodeResponse(string TeamCode, string Code, DateTimeOffset ExpiresAt);
