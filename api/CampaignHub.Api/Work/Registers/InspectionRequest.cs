using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work.Registers;

/// <summary>An inspection, as it is sent.</summary>
/// <param name="CommuneCode">The commune whose register it stands in; null for that of the Sở.</param>
/// <param name="Date">The day; not in the future.</param>
/// <param name="TeamCode">The team looked at; left out for the commune's work as a whole.</param>
/// <param name="Inspector">Who looked, an office or a post: 1 to 200 characters.</param>
/// <param name="Finding">What was found: 1 to 1,000 characters.</param>
/// <param name="DueBy">By when it is to be put right.</param>
/// <param name="DoneOn">When it was put right.</param>
public sealed record InspectionRequest(
    string? CommuneCode, DateOnly? Date, string? TeamCode, string? Inspector, string? Finding, DateOnly? DueBy = null, DateOnly? DoneOn = null)
    : IRegisterRequest
{
    internal Inspection? Read(Guid id, WorkFacts facts)
    {
        var isFine = facts.IsPast(Date)
            && (TeamCode is null || facts.IsTeamOf(CommuneCode, TeamCode))
            && (DueBy is null || (DueBy >= Date && DueBy.Value.Year <= Date!.Value.Year + 2))
            && (DoneOn is null || (DoneOn >= Date && facts.IsPast(DoneOn)));
        return isFine
            && WorkText.TryLine(Inspector, out var inspector)
            && WorkText.TryNote(Finding, out var finding) && finding is not null
                ? new Inspection(id, CommuneCode, Date!.Value, TeamCode, inspector, finding, DueBy, DoneOn)
                : null;
    }
}
