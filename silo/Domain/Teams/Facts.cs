using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>A submission that the ledger holds.</summary>
/// <param name="Command">What was submitted, as far as it was not erased.</param>
/// <param name="TeamCode">The stream it is in.</param>
/// <param name="PrivateErased">True when the private fields were erased, so that they can no longer be compared.</param>
public sealed record KnownSubmission(TeamCommand Command, string TeamCode, bool PrivateErased)
{
    /// <summary>True when a submission of the same id says the same: who hands it in does not matter.</summary>
    public bool SaysTheSame(TeamCommand other) => (Command, other) switch
    {
        (RecordCheckIn mine, RecordCheckIn theirs) => Same(mine.CheckIn, theirs.CheckIn),
        (CorrectCheckIn mine, CorrectCheckIn theirs) =>
            mine.Subject == theirs.Subject
            && (PrivateErased || mine.Reason == theirs.Reason)
            && Same(mine.Replacement, theirs.Replacement),
        _ => false,
    };

    private bool Same(CheckIn? mine, CheckIn? theirs) => PrivateErased && mine is not null && theirs is not null
        ? mine with { Private = PrivatePart.None } == theirs with { Private = PrivatePart.None }
        : mine == theirs;
}

/// <summary>The record in force of a check-in.</summary>
/// <param name="TeamCode">The stream it is in.</param>
/// <param name="Account">Where it is posted.</param>
/// <param name="Body">The record; null when it was voided.</param>
/// <param name="Mark">The open mark on it; null when there is none.</param>
public sealed record RecordInForce(string TeamCode, Account Account, CheckIn? Body, LedgerEntry? Mark);

/// <summary>What a decision needs to know beside the team's state, looked up before it.</summary>
public sealed class Facts
{
    /// <summary>Submissions known to be in the ledger, by id.</summary>
    public Dictionary<Guid, KnownSubmission> Known { get; } = [];

    /// <summary>Ids that were looked up, found or not; a submission is refused only after its id was.</summary>
    public HashSet<Guid> LookedUp { get; } = [];

    /// <summary>Records in force of the check-ins that corrections speak of.</summary>
    public Dictionary<Guid, RecordInForce> InForce { get; } = [];

    /// <summary>Dates whose figures are final.</summary>
    public HashSet<DateOnly> Finalised { get; } = [];
}
