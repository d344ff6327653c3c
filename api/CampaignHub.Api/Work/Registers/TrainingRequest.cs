using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work.Registers;

/// <summary>A training of teams, as it is sent.</summary>
/// <param name="CommuneCode">The commune whose register it stands in; null for that of the Sở.</param>
/// <param name="Date">The day; not in the future.</param>
/// <param name="Place">Where: 1 to 200 characters.</param>
/// <param name="Form">A code of the program's training forms.</param>
/// <param name="Organiser">Who held it: 1 to 200 characters.</param>
/// <param name="Contents">Codes of the program's training contents, at least one.</param>
/// <param name="TeamCodes">Teams of the commune (for the Sở of the province) that took part, at least one.</param>
/// <param name="Members">Members who took part, 1 to 10,000; never counted as people guided.</param>
/// <param name="Note">At most 1,000 characters.</param>
public sealed record TrainingRequest(
    string? CommuneCode,
    DateOnly? Date,
    string? Place,
    string? Form,
    string? Organiser,
    IReadOnlyList<string>? Contents,
    IReadOnlyList<string>? TeamCodes,
    int? Members,
    string? Note = null) : IRegisterRequest
{
    internal const int MostTeams = 500;
    internal const int MostMembers = 10_000;

    internal TeamTraining? Read(Guid id, WorkFacts facts)
    {
        var contents = facts.Program.TrainingContents.Select(content => content.Code).Where(code => Contents?.Contains(code) is true).ToList();
        var teams = (TeamCodes ?? []).Distinct().Order(StringComparer.Ordinal).ToList();
        var isFine = facts.IsPast(Date)
            && facts.Program.TrainingForms.Any(form => form.Code == Form)
            && contents.Count > 0 && contents.Count == Contents!.Distinct().Count()
            && teams.Count is > 0 and <= MostTeams && teams.All(team => facts.IsTeamOf(CommuneCode, team))
            && Members is >= 1 and <= MostMembers;
        return isFine
            && WorkText.TryLine(Place, out var place)
            && WorkText.TryLine(Organiser, out var organiser)
            && WorkText.TryNote(Note, out var note)
                ? new TeamTraining(id, CommuneCode, Date!.Value, place, Form!, organiser, contents, teams, Members!.Value, note)
                : null;
    }
}
