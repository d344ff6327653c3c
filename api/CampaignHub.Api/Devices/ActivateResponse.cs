namespace CampaignHub.Api.Devices;

/// <summary>The device's token, which ends by revocation only, and its team.</summary>
public sealed record ActivateResponse(string Token, DeviceTeamResponse Team);
