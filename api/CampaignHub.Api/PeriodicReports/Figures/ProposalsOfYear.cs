using CampaignHub.Api.Work.Registers;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>
/// Who is proposed for awards of the province in a report year: the lists of the communes and of the Sở that have no number yet, each recipient once per
/// award, without those that the province has decided on.
/// </summary>
internal sealed class ProposalsOfYear(WorkFacts facts, CampaignProgram program)
{
    private const int LastQuarter = 4;

    /// <summary>Puts them together; null where the report is not to tell them.</summary>
    /// <param name="communeCode">Whose report; null for the province's.</param>
    /// <param name="period">Code of its period.</param>
    /// <param name="awards">The register since the report year began.</param>
    public AwardProposals? Of(string? communeCode, string period, IReadOnlyList<AwardDecision> awards)
    {
        if (communeCode is not null || !program.ReportPeriods.Any(one => one.Code == period && one.Quarter == LastQuarter))
        {
            return null;
        }

        var decisions = awards.Where(IsOfProvince).ToList();
        var decided = Awards(decisions.Where(decision => decision.Number is not null)).Select(award => award.Key).ToHashSet();
        var proposed = Awards(decisions.Where(decision => decision.Number is null)).Where(award => !decided.Contains(award.Key)).ToList();
        var lines = proposed.GroupBy(award => award.Key).Select(LineOf).ToList();
        var individuals = lines.Count(line => line.Recipient.IsIndividual);
        return new AwardProposals(lines.Count - individuals, individuals, [.. lines.Take(ReportFiguresReader.MostLines)]);
    }

    private bool IsOfProvince(AwardDecision decision) =>
        program.AwardLevels.Any(level => level.Code == decision.Level && level.By is AwardGiver.Province);

    private static IEnumerable<(AwardKey Key, AwardDecision Decision)> Awards(IEnumerable<AwardDecision> decisions) =>
        decisions.SelectMany(decision => decision.Recipients, (decision, recipient) => (new AwardKey(recipient, decision.Level), decision));

    private ProposalLine LineOf(IGrouping<AwardKey, (AwardKey Key, AwardDecision Decision)> award)
    {
        var (recipient, level) = award.Key;
        var decisions = award.Select(one => one.Decision).ToList();
        return new ProposalLine(
            recipient,
            facts.NameOfRecipient(recipient with { MemberNumber = null }),
            level,
            decisions[0].Title,
            [.. decisions.Select(decision => decision.CommuneCode).Distinct().Order(StringComparer.Ordinal)]);
    }

    private sealed record AwardKey(AwardRecipient Recipient, string Level);
}
