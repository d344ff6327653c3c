using CampaignHub.Domain.Ledger;

namespace CampaignHub.Ledger;

/// <summary>A record as it stands, or as it stood when it ended.</summary>
/// <param name="Entry">The entry that posted it last.</param>
/// <param name="Marks">Reasons of its open mark.</param>
/// <param name="Fate">What became of it.</param>
public sealed record CheckInRow(LedgerEntry Entry, IReadOnlyList<string> Marks, RecordFate Fate)
{
    /// <summary>Who handed the check-in in first.</summary>
    public required string HandedInBy { get; init; }

    /// <summary>When it arrived first, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>The last thing that happened to it since; null when nothing did.</summary>
    public RecordChange? Change { get; init; }

    /// <summary>Kept outside the totals.</summary>
    public bool IsHeld => Entry.Account == Account.Held;

    /// <summary>A replacement, not the record as it arrived.</summary>
    public bool IsCorrected => Entry.Type == EntryType.Replacement;
}

/// <summary>A correction, booking, void or decline.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, as typed; null when nothing was said.</param>
public sealed record RecordChange(string Actor, DateTime At, string? Reason);
