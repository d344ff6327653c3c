using CampaignHub.Contracts.Totals;

namespace CampaignHub.Contracts.Teams;

/// <summary>One village team, keyed by team code: the single writer of its stream of the ledger.</summary>
[Alias("campaignhub.IVillageTeamGrain")]
public interface IVillageTeamGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes check-ins in; answers after the commit. Interleaves so that requests gather while an append is in
    /// flight and go together as the next one; one append is in flight at a time all the same.
    /// </summary>
    [AlwaysInterleave, Alias("Submit")]
    Task<SubmitReply> SubmitAsync(SubmitRequest request);

    /// <summary>Corrects or voids a check-in; answers after the commit.</summary>
    [AlwaysInterleave, Alias("Correct")]
    Task<SubmitReply> CorrectAsync(CorrectRequest request);

    /// <summary>Lets a held check-in count; answers after the commit.</summary>
    [AlwaysInterleave, Alias("Book")]
    Task<SubmitReply> BookAsync(BookRequest request);

    /// <summary>Declines a held check-in; answers after the commit.</summary>
    [AlwaysInterleave, Alias("Decline")]
    Task<SubmitReply> DeclineAsync(OfficerRequest request);

    /// <summary>Finds a marked check-in right; answers after the commit.</summary>
    [AlwaysInterleave, Alias("Review")]
    Task<SubmitReply> ReviewAsync(OfficerRequest request);

    /// <summary>The team's own totals of a date.</summary>
    [AlwaysInterleave, Alias("GetTotals")]
    Task<TotalsMessage> GetTotalsAsync(DateOnly date);

    /// <summary>Reports the totals of all its recent dates to the commune once more; for the reconcile.</summary>
    [AlwaysInterleave, Alias("Report")]
    Task ReportAsync();
}
