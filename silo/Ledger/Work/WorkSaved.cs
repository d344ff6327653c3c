namespace CampaignHub.Ledger.Work;

/// <summary>What came of saving or withdrawing a line.</summary>
public enum WorkSaved
{
    /// <summary>It is as was asked.</summary>
    Done,

    /// <summary>There is no such line in this register.</summary>
    NotFound,

    /// <summary>Everybody may read it already: what was published is withdrawn, not changed.</summary>
    Published,

    /// <summary>It has no number yet, so it is not approved.</summary>
    NotApproved,
}
