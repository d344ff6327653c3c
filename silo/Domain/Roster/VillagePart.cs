namespace CampaignHub.Domain.Roster;

/// <summary>One of the villages that a split makes.</summary>
/// <param name="Fields">What is said about it.</param>
/// <param name="TeamCodes">Teams of the old village that go on here.</param>
public sealed record VillagePart(VillageFields Fields, IReadOnlyList<string> TeamCodes);
