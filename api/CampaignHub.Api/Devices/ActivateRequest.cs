namespace CampaignHub.Api.Devices;

/// <summary>A phone becomes a team's device.</summary>
/// <param name="Code">The code as typed.</param>
/// <param name="DeviceName">What the commune's list of devices shows, for example "Samsung A05"; 1 to 100 characters.</param>
/// <param name="DeviceKey">
/// A random text of the phone's own, 16 to 100 characters, optional: with it the same code may be sent again for 24 hours, should
/// the answer have been lost. The phone then gets a new token as the same device, and the one before ends.
/// </param>
public sealed record ActivateRequest(string? Code, string? DeviceName, string? DeviceKey = null);
