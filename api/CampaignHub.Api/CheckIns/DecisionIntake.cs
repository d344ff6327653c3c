using CampaignHub.Api.Access;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.CheckIns;

/// <summary>Hands what a commune officer decides about a record to the grain of its team.</summary>
internal sealed class DecisionIntake(TeamReferences teams, ITeamLedger ledger)
{
    /// <summary>The check-in as it arrived; null when the ledger has none or it is not the officer's.</summary>
    public async Task<CheckIn?> FindAsync(Guid checkIn, Caller caller, CancellationToken cancellation)
    {
        var found = await ledger.FindAsync([checkIn], cancellation);
        return found is [{ Command: RecordCheckIn { CheckIn: var record } }] && caller.MayWriteFor(record.TeamCode) ? record : null;
    }

    /// <summary>Lets a held record count; null when the team could not be served.</summary>
    public Task<CheckInAnswer?> BookAsync(CheckIn record, Guid id, DateOnly? date, string? reason, Caller caller) =>
        AnswerAsync(id, TeamOf(record).BookAsync(new BookRequest(id, record.Id, date ?? record.Date, reason, caller.Actor)));

    /// <summary>Declines a held record; null when the team could not be served.</summary>
    public Task<CheckInAnswer?> DeclineAsync(CheckIn record, Guid id, string reason, Caller caller) =>
        AnswerAsync(id, TeamOf(record).DeclineAsync(new OfficerRequest(id, record.Id, reason, caller.Actor)));

    /// <summary>Finds a marked record right; null when the team could not be served.</summary>
    public Task<CheckInAnswer?> ReviewAsync(CheckIn record, Guid id, string? reason, Caller caller) =>
        AnswerAsync(id, TeamOf(record).ReviewAsync(new OfficerRequest(id, record.Id, reason, caller.Actor)));

    private IVillageTeamGrain TeamOf(CheckIn record) => teams.Of(record.TeamCode);

    private static async Task<CheckInAnswer?> AnswerAsync(Guid id, Task<SubmitReply> deciding)
    {
        var reply = await deciding;
        return reply.Outcome == SubmitOutcome.Answered ? CheckInAnswer.Of(id.ToString(), reply.Answers[0]) : null;
    }
}
