namespace CampaignHub.Api.Devices;

/// <summary>A part of a list of devices.</summary>
/// <param name="Items">Devices by number.</param>
/// <param name="Next">Cursor to send as <c>after</c> for the next part; null at the end.</param>
public sealed record DevicePage(IReadOnlyList<DeviceResponse> Items, long? Next);
