using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Ledger.Reading;

/// <summary>Turns entries back into what was submitted and what is in force.</summary>
internal static class Submissions
{
    /// <summary>The submission that caused these entries (all legs of one id).</summary>
    public static KnownSubmission Of(IReadOnlyList<LedgerEntry> legs)
    {
        var first = legs[0];
        var erased = legs.Any(leg => !leg.PrivateDigest.IsEmpty && leg.Salt.IsEmpty);
        if (first.Type == EntryType.CheckIn)
        {
            return new KnownSubmission(new RecordCheckIn(first.Body, first.Actor), first.Body.TeamCode, erased);
        }

        var replacement = legs.FirstOrDefault(leg => leg.Type == EntryType.Replacement)?.Body;
        var reason = legs.Select(leg => leg.Private.Reason).FirstOrDefault(reason => reason is not null) ?? "";
        return new KnownSubmission(
            new CorrectCheckIn(first.Id, first.Subject, reason, replacement, first.Actor), first.Body.TeamCode, erased);
    }

    /// <summary>What is in force after a check-in's whole history, ascending by number.</summary>
    public static RecordInForce InForce(IEnumerable<LedgerEntry> history)
    {
        RecordInForce? record = null;
        foreach (var entry in history)
        {
            record = entry.Type switch
            {
                EntryType.CheckIn or EntryType.Replacement => new(entry.Body.TeamCode, entry.Account, entry.Body, Mark: null),
                EntryType.Reversal => record! with { Body = null },
                EntryType.Mark => record! with { Mark = entry },
                EntryType.Unmark => record! with { Mark = null },
                _ => record,
            };
        }

        return record!;
    }
}
