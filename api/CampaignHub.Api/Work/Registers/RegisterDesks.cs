using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Work.AwardDecisions;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Work;

namespace CampaignHub.Api.Work.Registers;

/// <summary>The registers that are kept by hand.</summary>
internal static class RegisterDesks
{
    public static RegisterDesk<TrainingRequest, TeamTraining> Trainings { get; } = new(
        "/trainings",
        "Trainings of teams (tập huấn cho Tổ)",
        WorkRegisters.Trainings,
        Problems.InvalidRequest(
            $"Send date, place and organiser (1 to {WorkText.LongestLine} characters), form (a training form of the program), contents (training "
            + $"contents, at least one), teamCodes (teams of the register's commune, at most {TrainingRequest.MostTeams}) and members (1 to "
            + $"{TrainingRequest.MostMembers}); note has at most {WorkText.LongestNote} characters."),
        (id, request, facts, _) => ValueTask.FromResult(request.Read(id, facts)),
        (line, facts) =>
        [
            line.Place,
            WorkFacts.NameOf(facts.Program.TrainingForms, line.Form),
            line.Organiser,
            string.Join("; ", line.Contents.Select(content => WorkFacts.NameOf(facts.Program.TrainingContents, content))),
            string.Join("; ", line.TeamCodes.Select(facts.NameOfTeam)),
            line.TeamCodes.Count,
            line.Members,
            line.Note ?? "",
        ]);

    public static RegisterDesk<NucleusHouseholdRequest, NucleusHousehold> NucleusHouseholds { get; } = new(
        "/nucleus-households",
        "Nucleus households (hộ hạt nhân)",
        WorkRegisters.NucleusHouseholds,
        Problems.InvalidRequest(
            $"Send date, teamCode (a team of the commune) and, if known, householdNumber, 1 to {NucleusHouseholdRequest.HighestNumber}: its number "
            + "in the village head's own list."),
        (id, request, facts, _) => ValueTask.FromResult(request.Read(id, facts)),
        (line, facts) => [facts.NameOfTeam(line.TeamCode), TableCell.Of(line.HouseholdNumber)])
    {
        HasProvinceRegister = false,
        ShownTo = (line, caller) => caller.MaySeePrivateParts() ? line : line with { HouseholdNumber = null },
    };

    public static RegisterDesk<InspectionRequest, Inspection> Inspections { get; } = new(
        "/inspections",
        "Inspections (kiểm tra, đôn đốc)",
        WorkRegisters.Inspections,
        Problems.InvalidRequest(
            $"Send date, inspector (1 to {WorkText.LongestLine} characters) and finding (1 to {WorkText.LongestNote}); teamCode is a team of the "
            + "register's commune, dueBy and doneOn are dates not before date."),
        (id, request, facts, _) => ValueTask.FromResult(request.Read(id, facts)),
        (line, facts) =>
        [
            line.TeamCode is { } team ? facts.NameOfTeam(team) : "", line.Inspector, line.Finding, WorkFacts.Day(line.DueBy), WorkFacts.Day(line.DoneOn),
        ]);

    public static RegisterDesk<AwardDecisionRequest, AwardDecision> AwardDecisions { get; } = new(
        "/award-decisions",
        "Decisions on awards (quyết định khen thưởng)",
        WorkRegisters.AwardDecisions,
        Problems.InvalidRequest(
            "Send date, level (an award level of the program that this register gives; a commune's list without number may be for those of the "
            + $"province), title (1 to {AwardDecisionRequest.LongestTitle} characters) and recipients, 1 to {AwardDecisionRequest.MostRecipients}: each a communeCode, a teamCode, or a teamCode with a memberNumber of its "
            + $"roster, in the register's part of the province. number has at most {WorkText.LongestNumber} characters; without one the decision is not taken yet."),
        (id, request, facts, cancellation) => request.ReadAsync(id, facts, cancellation),
        (line, facts) =>
        [
            line.Number ?? "",
            WorkFacts.NameOf(facts.Program.AwardLevels.Select(level => new Domain.Programs.NamedCode(level.Code, level.Name)), line.Level),
            line.Title,
            string.Join("; ", line.Recipients.Select(facts.NameOfRecipient)),
            line.PublishedAt is { } at ? WorkFacts.Day(Domain.VietnamTime.DateOf(at)) : "",
        ]);
}
