using CampaignHub.Api.Work.Registers;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work.AwardDecisions;

/// <summary>A decision on awards, as it is sent.</summary>
/// <param name="CommuneCode">The commune that decides; null for the province, entered by the Sở.</param>
/// <param name="Date">Day of the decision, or of the list while there is none.</param>
/// <param name="Number">Number of the decision; left out while the council has not decided.</param>
/// <param name="Level">A code of the program's award levels. A commune decides on its own; without a number it may propose for those of the province.</param>
/// <param name="Title">What for: 1 to 300 characters.</param>
/// <param name="Recipients">Communes, teams, and members by their number; 1 to 500.</param>
public sealed record AwardDecisionRequest(
    string? CommuneCode, DateOnly? Date, string? Number, string? Level, string? Title, IReadOnlyList<AwardRecipientBody?>? Recipients)
    : IRegisterRequest
{
    internal const int LongestTitle = 300;
    internal const int MostRecipients = 500;

    internal async ValueTask<AwardDecision?> ReadAsync(Guid id, WorkFacts facts, CancellationToken cancellation)
    {
        var giver = CommuneCode is null ? AwardGiver.Province : AwardGiver.Commune;
        var recipients = (Recipients ?? []).Select(recipient => Read(recipient, facts)).Distinct().ToList();
        var isFine = facts.IsPast(Date)
            && facts.Program.AwardLevels.Any(level => level.Code == Level && (level.By == giver || IsProposedUpward))
            && recipients.Count is > 0 and <= MostRecipients && recipients.All(recipient => recipient is not null);
        return isFine
            && WorkText.TryOptionalLine(Number, out var number, WorkText.LongestNumber)
            && WorkText.TryLine(Title, out var title, LongestTitle)
            && await facts.Recipients.AreInRosterAsync(recipients!, cancellation)
                ? new AwardDecision(id, CommuneCode, Date!.Value, number, Level!, title, recipients!, PublishedAt: null)
                : null;
    }

    /// <summary>"Đề xuất khen thưởng" (plan III.2.4): the commune's list for the province, which decides.</summary>
    private bool IsProposedUpward => CommuneCode is not null && string.IsNullOrWhiteSpace(Number);

    private AwardRecipient? Read(AwardRecipientBody? recipient, WorkFacts facts) => recipient switch
    {
        { CommuneCode: { } commune, TeamCode: null, MemberNumber: null } when facts.IsCommune(commune) && (CommuneCode is null || CommuneCode == commune) =>
            new AwardRecipient(commune, null, null),
        { CommuneCode: null, TeamCode: { } team, MemberNumber: null or > 0 } when facts.IsTeamOf(CommuneCode, team) =>
            new AwardRecipient(null, team, recipient.MemberNumber),
        _ => null,
    };
}

/// <summary>Who is awarded, as it is sent: a commune, a team, or a member of a team.</summary>
public sealed record AwardRecipientBody(string? CommuneCode = null, string? TeamCode = null, int? MemberNumber = null);
