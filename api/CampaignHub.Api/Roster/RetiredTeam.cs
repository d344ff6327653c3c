namespace CampaignHub.Api.Roster;

/// <summary>A dissolved team, and what still works for it: dissolving revokes nothing.</summary>
/// <param name="Team">The team.</param>
/// <param name="ActiveDevices">Its devices that are not revoked; revoke those that are not needed any more.</param>
/// <param name="OpenActivationCodes">Codes that are neither used, taken back nor expired.</param>
public sealed record RetiredTeam(TeamResponse Team, IReadOnlyList<ActiveDevice> ActiveDevices, int OpenActivationCodes);
