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
            return new KnownSubmission(new RecordCheckIn(first.Body, first.Actor), first.Body.TeamCode, erased) { IsHeld = first.Account == Account.Held };
        }

        return new KnownSubmission(FollowUpOf(legs), first.Body.TeamCode, erased);
    }

    /// <summary>What followed a check-in shows in the types of its legs: a review is an unmark alone.</summary>
    private static FollowUp FollowUpOf(IReadOnlyList<LedgerEntry> legs)
    {
        var (id, subject, actor) = (legs[0].Id, legs[0].Subject, legs[0].Actor);
        var reason = legs.Select(leg => leg.Private.Reason).FirstOrDefault(reason => reason is not null);
        return legs switch
        {
            [{ Type: EntryType.Unmark }] => new ReviewCheckIn(id, subject, reason, actor),
            [{ Type: EntryType.Decline }] => new DeclineCheckIn(id, subject, reason, actor),
            [_, { Type: EntryType.Booking } booking, ..] => new BookCheckIn(id, subject, booking.Date, reason, actor),
            _ => new CorrectCheckIn(id, subject, reason, legs.FirstOrDefault(leg => leg.Type == EntryType.Replacement)?.Body, actor),
        };
    }

    /// <summary>What is in force after a check-in's whole history, ascending by number.</summary>
    public static RecordInForce InForce(IEnumerable<LedgerEntry> history)
    {
        RecordInForce? record = null;
        foreach (var entry in history)
        {
            record = RecordInForce.After(record, entry);
        }

        return record!;
    }
}
