namespace CampaignHub.Api.Devices;

/// <summary>All communes of the province; never more than one page.</summary>
/// <param name="Items">By commune code.</param>
/// <param name="Next">Always null.</param>
public sealed record DeviceOverviewResponse(IReadOnlyList<CommuneDevicesResponse> Items, string? Next);
