using CampaignHub.Domain.CampaignDays;
using CampaignHub.Ledger.Anchors;

namespace CampaignHub.Ledger.Verification;

/// <summary>
/// Holds the seals against <c>seals.jsonl</c>: each that was written there is still in the ledger with the same root, the newest too. A seal
/// that the file does not have is no finding: a crash may lie between its commit and its line.
/// </summary>
internal sealed class SealAnchorsCheck(AnchorFiles files, VerifyReport report)
{
    public void Run(IEnumerable<(DateOnly Date, DaySeal Seal)> seals, DateOnly? date)
    {
        var roots = seals.ToDictionary(each => (each.Date, each.Seal.Number), each => each.Seal.Root);
        var previous = AnchorLine.NoPrevious;
        foreach (var text in files.ReadSeals())
        {
            if (SealLine.Parse(text) is not { } line)
            {
                report.TornAnchors++;
                continue;
            }

            if (line.Previous != previous)
            {
                report.Add(null, null, $"The line of seal {line.Number} of {line.Date:yyyy-MM-dd} in {AnchorFiles.Seals} does not follow from the one before");
            }

            previous = AnchorLine.HashOf(text);
            if ((date is null || date == line.Date) && roots.GetValueOrDefault((line.Date, line.Number)) != line.Root)
            {
                report.Add(null, null, $"Seal {line.Number} of {line.Date:yyyy-MM-dd} is not the one that was made: it is missing or has another root");
            }
        }
    }
}
