using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Ledger.Verification;

/// <summary>What must be true of an entry by itself, beside its hash.</summary>
internal static class EntryRules
{
    private const string CountsUnsafe = "a code in its counts holds a separator of the canonical line";

    /// <summary>What is wrong with a row; null when nothing is.</summary>
    public static string? Fault(EntryRow row, LedgerEntry entry) =>
        Posting(entry)
        ?? (MayHaveDate(entry) ? null : $"its date is {entry.Date:yyyy-MM-dd}, but its time says {entry.Body.Date:yyyy-MM-dd}")
        ?? (IsOfCommune(row) ? null : $"its commune is {row.CommuneCode}, but its team is {row.TeamCode}")
        ?? (row.HasStray ? "a column is filled that no hash covers" : null)
        ?? (AreSafe(entry.Body.Results) && AreSafe(entry.Body.Pending) ? null : CountsUnsafe)
        ?? Private(row, entry);

    private static string? Posting(LedgerEntry entry)
    {
        var own = entry.Id == entry.Subject;
        var fits = entry.Type switch
        {
            EntryType.CheckIn => own && entry is { Leg: 0, Sign: 1, Account: Account.Counted or Account.Held, Marks: null },
            EntryType.Reversal => !own && entry is { Sign: -1, Account: Account.Counted or Account.Held, Marks: null },
            EntryType.Replacement => !own && entry is { Sign: 1, Account: Account.Counted, Marks: null },
            EntryType.Mark => entry is { Sign: 1, Account: Account.ToCheck, Marks: not null },
            EntryType.Unmark => !own && entry is { Sign: -1, Account: Account.ToCheck, Marks: not null },
            EntryType.Booking => !own && entry is { Leg: 1, Sign: 1, Account: Account.Counted, Marks: null },
            EntryType.Decline => !own && entry is { Leg: 0, Sign: -1, Account: Account.Held, Marks: null },
            _ => false,
        };
        return fits ? null : $"an entry of type {(int)entry.Type} cannot have account {(int)entry.Account}, sign {entry.Sign} and leg {entry.Leg}";
    }

    /// <summary>Only a booking brings a record to another date than that of its work, and what follows it there is never held.</summary>
    private static bool MayHaveDate(LedgerEntry entry) =>
        entry.BookedOn is null || (entry.Type != EntryType.CheckIn && entry.Account != Account.Held && entry.Date > entry.Body.Date);

    private static bool IsOfCommune(EntryRow row) =>
        row.TeamCode.LastIndexOf('-') is var hyphen and >= 0 && row.TeamCode[..hyphen] == row.CommuneCode;

    private static bool AreSafe(Counts counts) => counts.Codes.All(code => CanonicalEntry.IsSafe(code));

    private static string? Private(EntryRow row, LedgerEntry entry)
    {
        if (!row.HasPrivate)
        {
            return null;
        }

        return entry.PrivateDigest.IsEmpty ? "it has private fields, but its hash covers none"
            : HashChain.PrivateDigest(entry.Salt.Span, entry.Private).AsSpan().SequenceEqual(entry.PrivateDigest.Span) ? null
            : "its private fields (position, household, note or reason) are not those that were recorded";
    }
}
