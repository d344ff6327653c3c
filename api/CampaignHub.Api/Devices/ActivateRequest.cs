namespace CampaignHub.Api.Devices;

/// <summary>A phone becomes a team's device.</summary>
/// <param name="Code">The code as typed.</param>
/// <param name="DeviceName">What the commune's list of devices shows, for example "Samsung A05"; 1 to 100 signs.</param>
public sealed record ActivateRequest(string? Code, string? DeviceName);
