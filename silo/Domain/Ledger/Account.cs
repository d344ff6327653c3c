namespace CampaignHub.Domain.Ledger;

/// <summary>The book an entry is posted to; every total is a plain sum within one. The numbers are stored: never change or reuse one.</summary>
public enum Account : short
{
    /// <summary>What counts.</summary>
    Counted = 1,

    /// <summary>Of what counts, the records with an open mark.</summary>
    ToCheck = 2,

    /// <summary>Kept outside the totals until the commune officer decides.</summary>
    Held = 3,
}
