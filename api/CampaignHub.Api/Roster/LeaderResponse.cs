namespace CampaignHub.Api.Roster;

/// <summary>The leader of a team.</summary>
/// <param name="Number">Number in the team's roster.</param>
/// <param name="Name">Full name.</param>
/// <param name="Phone">As it is dialled; null when not given, and for the team's own devices.</param>
public sealed record LeaderResponse(int Number, string Name, string? Phone);
