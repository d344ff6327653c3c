namespace CampaignHub.Api.Roster;

/// <summary>A team on the wire.</summary>
/// <param name="Code">Commune code, hyphen, three digits; never used twice.</param>
/// <param name="Active">False after it was dissolved.</param>
/// <param name="Demo">True for a team of the demonstration.</param>
/// <param name="Kind"><c>village</c>, <c>commune</c> or <c>volunteer</c>.</param>
/// <param name="VillageCode">The village of a village team.</param>
/// <param name="DecisionNumber">Số of the decision that set it up or completed it.</param>
/// <param name="DecisionDate">Date of that decision.</param>
/// <param name="RetiredOn">The day it was dissolved.</param>
/// <param name="Members">Active members.</param>
/// <param name="Leader">For those who may see names; null as well when the team has none.</param>
public sealed record TeamResponse(
    string Code,
    string Name,
    string CommuneCode,
    bool Active,
    bool Demo,
    string Kind,
    string? VillageCode,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    DateOnly? RetiredOn,
    int Members,
    LeaderResponse? Leader);
