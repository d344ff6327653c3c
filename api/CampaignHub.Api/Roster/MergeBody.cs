namespace CampaignHub.Api.Roster;

/// <summary>Makes one village of several; their teams go on working in it.</summary>
/// <param name="Codes">2 to 50 villages of one commune.</param>
/// <param name="Into">The new village, which is given a code of its own.</param>
/// <param name="On">The day it took effect, not after today.</param>
public sealed record MergeBody(IReadOnlyList<string?>? Codes, VillageBody? Into, DateOnly? On);
