namespace CampaignHub.Api.Roster;

/// <summary>Ends a village or dissolves a team.</summary>
/// <param name="On">The day it took effect, not after today.</param>
public sealed record RetireBody(DateOnly? On);
