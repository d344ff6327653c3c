using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Roster;

/// <summary>What is said about a team.</summary>
/// <param name="Kind"><c>village</c>, <c>commune</c> or <c>volunteer</c>.</param>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="VillageCode">The village of a village team; left out for the other kinds.</param>
/// <param name="DecisionNumber">Số of the decision that set it up or completed it.</param>
/// <param name="DecisionDate">Date of that decision, not after today.</param>
/// <param name="CommuneCode">The commune, for a new team; otherwise left out or as it is.</param>
public sealed record TeamBody(
    string? Kind,
    string? Name,
    string? VillageCode = null,
    string? DecisionNumber = null,
    DateOnly? DecisionDate = null,
    string? CommuneCode = null)
{
    /// <summary>The fields as the rules take them.</summary>
    internal TeamFields ToFields() => new(Kind, Name)
    {
        VillageCode = VillageCode,
        DecisionNumber = DecisionNumber,
        DecisionDate = DecisionDate,
    };
}
