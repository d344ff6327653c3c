namespace CampaignHub.Api.Roster;

/// <summary>What a merger or a split has made.</summary>
/// <param name="Villages">The new villages, with the teams that go on in them.</param>
/// <param name="Retired">The villages they were made of.</param>
public sealed record ReshapedVillages(IReadOnlyList<VillageResponse> Villages, IReadOnlyList<VillageResponse> Retired);
