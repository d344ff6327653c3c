using System.Globalization;
using CampaignHub.Api.Files;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Work.AwardDecisions;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work.Registers;

/// <summary>What the registers refer to: the program's lists, communes, teams and the numbers in their rosters.</summary>
internal sealed class WorkFacts(
    CampaignProgram program, ICommuneDirectory communes, ITeamDirectory teams, RecipientCheck recipients, WorkTexts texts, TimeProvider time)
{
    private const int EarliestYear = 2020;

    public CampaignProgram Program => program;

    public RecipientCheck Recipients => recipients;

    /// <summary>A day that work can be of: since 2020, and not tomorrow.</summary>
    public bool IsPast(DateOnly? date) => date is { Year: >= EarliestYear } day && day <= VietnamTime.DateOf(time.GetUtcNow());

    /// <summary>The team is there, active or not, in the register's part of the province.</summary>
    public bool IsTeamOf(string? communeCode, string? teamCode) =>
        teamCode is not null && teams.TryGet(teamCode, out var team) && (communeCode is null || team.CommuneCode == communeCode);

    public bool IsCommune(string? code) => code is not null && communes.TryGet(code, out _);

    public string NameOfCommune(string? code, string otherwise) => code is not null && communes.TryGet(code, out var commune) ? commune.FullName : otherwise;

    public string NameOfTeam(string code) => teams.TryGet(code, out var team) ? $"{team.Name} ({code})" : code;

    public static string NameOf(IEnumerable<NamedCode> list, string code) => list.FirstOrDefault(item => item.Code == code)?.Name.Vi ?? code;

    /// <summary>A member by the number in the team's roster, never by name.</summary>
    public string NameOfRecipient(AwardRecipient recipient) => recipient switch
    {
        { MemberNumber: { } number } => string.Format(CultureInfo.InvariantCulture, texts.Member, number, NameOfTeam(recipient.TeamCode!)),
        { TeamCode: { } team } => NameOfTeam(team),
        _ => NameOfCommune(recipient.CommuneCode, ""),
    };

    /// <summary>A day as it is written here; nothing for none.</summary>
    public static string Day(DateOnly? date) => date is { } day ? FileNumbers.Day(day) : "";
}
