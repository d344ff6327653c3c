using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Ledger;

/// <summary>One line of the ledger, never edited. What it adds to its account is <see cref="Sign"/> times its body.</summary>
/// <param name="Number">Position in the team's stream: 1, 2, 3… without holes.</param>
/// <param name="Id">The submission that caused it: a check-in's or a correction's id.</param>
/// <param name="Leg">Its place among the entries of that submission, from 0; (id, leg) is unique.</param>
/// <param name="Type">Why it was written.</param>
/// <param name="Account">The book it is posted to.</param>
/// <param name="Sign">1, or -1 for a negative.</param>
/// <param name="Body">The record it adds or takes away; <c>Body.Id</c> is the check-in it speaks of.</param>
/// <param name="RecordedAt">Server time, UTC, whole microseconds.</param>
/// <param name="Actor">Who handed it in, such as <c>device:12</c> or <c>staff:5</c>; never a name.</param>
public sealed record LedgerEntry(
    long Number,
    Guid Id,
    short Leg,
    EntryType Type,
    Account Account,
    int Sign,
    CheckIn Body,
    DateTime RecordedAt,
    string Actor)
{
    /// <summary>The reasons of a mark, ascending and joined by commas; null for other types.</summary>
    public string? Marks { get; init; }

    /// <summary>
    /// The date it is posted to where that is not the day of the work: a record that came too late, booked on another
    /// date. Null for all others.
    /// </summary>
    public DateOnly? BookedOn { get; init; }

    /// <summary>The date it is posted to.</summary>
    public DateOnly Date => BookedOn ?? Body.Date;

    /// <summary>What this entry itself protects by a salted digest: the body's, or a correction's reason.</summary>
    public PrivatePart Private { get; init; } = PrivatePart.None;

    /// <summary>16 random bytes; empty when there is nothing private.</summary>
    public ReadOnlyMemory<byte> Salt { get; init; }

    /// <summary>SHA-256 over the salt and the private fields; empty when there is nothing private.</summary>
    public ReadOnlyMemory<byte> PrivateDigest { get; init; }

    /// <summary>SHA-256 over the previous entry's hash and this entry's canonical bytes.</summary>
    public ReadOnlyMemory<byte> Hash { get; init; }

    /// <summary>The check-in it speaks of.</summary>
    public Guid Subject => Body.Id;

    /// <summary>What it adds to its account.</summary>
    public Tally Amount => Sign * Tally.Of(Body);
}
