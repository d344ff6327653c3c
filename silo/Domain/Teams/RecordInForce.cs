using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>The record in force of a check-in.</summary>
/// <param name="TeamCode">The stream it is in.</param>
/// <param name="Account">Where it is posted.</param>
/// <param name="Body">The record; null when it was voided or declined.</param>
/// <param name="Mark">The open mark on it; null when there is none.</param>
public sealed record RecordInForce(string TeamCode, Account Account, CheckIn? Body, LedgerEntry? Mark)
{
    /// <summary>The date it is booked on where that is not the day of the work.</summary>
    public DateOnly? BookedOn { get; init; }

    /// <summary>True when a commune officer declined it.</summary>
    public bool IsDeclined { get; init; }

    /// <summary>The date it is posted to; null when nothing is in force.</summary>
    public DateOnly? Date => BookedOn ?? Body?.Date;

    /// <summary>What is in force after one more entry about the check-in; the first one has nothing before it.</summary>
    public static RecordInForce After(RecordInForce? before, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Type switch
        {
            EntryType.Reversal => before! with { Body = null, BookedOn = null },
            EntryType.Decline => before! with { Body = null, IsDeclined = true },
            EntryType.Mark => before! with { Mark = entry },
            EntryType.Unmark => before! with { Mark = null },
            _ => new(entry.Body.TeamCode, entry.Account, entry.Body, Mark: null) { BookedOn = entry.BookedOn },
        };
    }
}
