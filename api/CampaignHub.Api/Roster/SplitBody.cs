namespace CampaignHub.Api.Roster;

/// <summary>Makes several villages of one.</summary>
/// <param name="Into">2 to 20 new villages; together their <c>teams</c> name every team of the old one, each once.</param>
/// <param name="On">The day it took effect, not after today.</param>
public sealed record SplitBody(IReadOnlyList<VillageBody?>? Into, DateOnly? On);
