namespace CampaignHub.Domain.Ledger;

/// <summary>Why an entry was written. The numbers are stored: never change or reuse one.</summary>
public enum EntryType : short
{
    /// <summary>A check-in as it arrived.</summary>
    CheckIn = 1,

    /// <summary>The negative of the entry in force: first leg of a correction, or a void.</summary>
    Reversal = 2,

    /// <summary>The corrected record in full: second leg of a correction.</summary>
    Replacement = 3,

    /// <summary>A record was marked as to be checked.</summary>
    Mark = 4,

    /// <summary>The negative of a mark: the record was corrected, voided or found right.</summary>
    Unmark = 5,

    /// <summary>A held record, booked by the commune officer: second leg of a booking, after the negative of the held one.</summary>
    Booking = 6,

    /// <summary>The negative of a held record that the commune officer declined.</summary>
    Decline = 7,
}
