namespace CampaignHub.Api.Devices;

/// <summary>A device as the commune's list shows it.</summary>
public sealed record DeviceResponse(
    long Id, string TeamCode, string Name, int? MemberNumber, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);
