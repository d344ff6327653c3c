namespace CampaignHub.Api.Devices;

/// <summary>Whose devices and codes are listed: of one team, or of all teams of a commune.</summary>
internal sealed record DeviceArea(string? CommuneCode, string? TeamCode);
