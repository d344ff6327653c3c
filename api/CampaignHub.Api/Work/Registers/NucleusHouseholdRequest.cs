using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work.Registers;

/// <summary>A nucleus household of a team, as it is sent.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Date">Since when; not in the future.</param>
/// <param name="TeamCode">A team of the commune.</param>
/// <param name="HouseholdNumber">Its number in the village head's own list, 1 to 9,999; may be left out.</param>
public sealed record NucleusHouseholdRequest(string? CommuneCode, DateOnly? Date, string? TeamCode, int? HouseholdNumber = null) : IRegisterRequest
{
    internal const int HighestNumber = 9_999;

    internal NucleusHousehold? Read(Guid id, WorkFacts facts) =>
        facts.IsPast(Date) && facts.IsTeamOf(CommuneCode, TeamCode) && HouseholdNumber is null or (>= 1 and <= HighestNumber)
            ? new NucleusHousehold(id, CommuneCode, Date!.Value, TeamCode!, HouseholdNumber)
            : null;
}
