namespace CampaignHub.Api.Roster;

/// <summary>A device of a dissolved team that is not revoked.</summary>
public sealed record ActiveDevice(long Id, string Name, int? MemberNumber);
