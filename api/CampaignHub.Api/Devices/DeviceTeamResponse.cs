namespace CampaignHub.Api.Devices;

/// <summary>The team a device works for.</summary>
public sealed record DeviceTeamResponse(string Code, string Name, string CommuneCode);
