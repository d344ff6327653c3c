using CampaignHub.Domain.CheckIns;

namespace CampaignHub.Domain.Teams;

/// <summary>A submission that the ledger holds.</summary>
/// <param name="Command">What was submitted, as far as it was not erased.</param>
/// <param name="TeamCode">The stream it is in.</param>
/// <param name="PrivateErased">True when the private fields were erased, so that they can no longer be compared.</param>
public sealed record KnownSubmission(TeamCommand Command, string TeamCode, bool PrivateErased)
{
    /// <summary>A check-in outside the totals that nobody has decided on yet: whoever lost that answer is told it again.</summary>
    public bool IsHeld { get; init; }

    /// <summary>True when a submission of the same id says the same: who hands it in does not matter.</summary>
    public bool SaysTheSame(TeamCommand other) => (Command, other) switch
    {
        (RecordCheckIn mine, RecordCheckIn theirs) => Same(mine.CheckIn, theirs.CheckIn),
        (CorrectCheckIn mine, CorrectCheckIn theirs) => Same(mine, theirs) && Same(mine.Replacement, theirs.Replacement),
        (BookCheckIn mine, BookCheckIn theirs) => Same(mine, theirs) && mine.Date == theirs.Date,
        (DeclineCheckIn mine, DeclineCheckIn theirs) => Same(mine, theirs),
        (ReviewCheckIn mine, ReviewCheckIn theirs) => Same(mine, theirs),
        _ => false,
    };

    private bool Same(FollowUp mine, FollowUp theirs) =>
        mine.Subject == theirs.Subject && (PrivateErased || mine.Reason == theirs.Reason);

    private bool Same(CheckIn? mine, CheckIn? theirs) => PrivateErased && mine is not null && theirs is not null
        ? mine with { Private = PrivatePart.None } == theirs with { Private = PrivatePart.None }
        : mine == theirs;
}

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
