using CampaignHub.Api.Files;
using CampaignHub.Api.PeriodicReports.Figures;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>Who is proposed for awards of the province (plan III.2.4): the last annex of its report of the fourth quarter.</summary>
internal static class ProposalAnnex
{
    public static IEnumerable<FilePart> Of(LetterWriting letter, AwardProposals proposals) =>
    [
        proposals.Lines.Count == 0 ? letter.Line("proposals.none") : Table(letter, proposals.Lines),
        .. ListAnnexes.Shortened(letter, proposals.Lines.Count, proposals.Collectives + proposals.Individuals),
    ];

    private static FilePart.Table Table(LetterWriting letter, IReadOnlyList<ProposalLine> lines) => new(
        letter.Say("sheet.proposals", Annexes.NumberOf(letter, Annexes.Proposals)),
        [letter.Say("col.no"), letter.Say("col.recipient"), letter.Say("col.level"), letter.Say("col.achievement"), letter.Say("col.proposedBy")],
        [
            .. lines.Select((line, index) => (IReadOnlyList<object?>)
            [
                index + 1, NameOf(letter, line), letter.AwardLevel(line.Level), line.Title,
                string.Join("; ", line.By.Select(commune => commune is null ? letter.Say("holder.province") : letter.Places.NameOf(commune))),
            ]),
        ])
    {
        Widths = [4, 30, 18, 30, 18],
    };

    private static string NameOf(LetterWriting letter, ProposalLine line) =>
        line.Recipient.MemberNumber is { } number ? letter.Say("proposals.member", $"{number}", line.Name) : line.Name;
}
