using CampaignHub.Api.Access;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Roster;

/// <summary>Where people change the roster: looks at who asks and at the day, then lets the store decide.</summary>
internal sealed class RosterDesk(RosterStore store, RosterVocabulary vocabulary, ICommuneDirectory communes, TimeProvider time)
{
    /// <summary>The checks of fields, as of today in Vietnam.</summary>
    public RosterFieldRules Fields => new(vocabulary, VietnamTime.DateOf(time.GetUtcNow()));

    /// <summary>True for a commune whose roster the caller may change.</summary>
    public bool IsOpen(Caller caller, string? communeCode) =>
        communeCode is not null && communes.TryGet(communeCode, out _) && caller.MayChangeRosterOf(communeCode);

    /// <summary>Changes a commune's roster with fields that have to pass their check first; a commune out of scope does not exist.</summary>
    public Task<RosterDecision> ChangeAsync<T>(
        Caller caller,
        string? communeCode,
        Checked<T> fields,
        Func<RosterState, T, RosterDecision> decide,
        CancellationToken cancellation) =>
        !IsOpen(caller, communeCode)
            ? Task.FromResult(RosterDecision.Refuse(RosterProblem.Missing("communeCode", "There is no such thing in your commune.")))
            : !fields.IsFine
            ? Task.FromResult(RosterDecision.Refuse(fields.Problems))
            : store.ChangeAsync(communeCode, caller.Actor, roster => decide(roster, fields.Value), cancellation);
}
