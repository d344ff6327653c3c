using System.Collections.Immutable;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>What a decision takes from outside: time, randomness, the rules of marking.</summary>
/// <param name="Now">Server time, UTC.</param>
/// <param name="Marking">When to mark a record as to be checked.</param>
/// <param name="NewSalt">Gives 16 fresh random bytes.</param>
public sealed record DecisionContext(DateTime Now, Marking Marking, Func<ReadOnlyMemory<byte>> NewSalt);

/// <summary>What was decided over several submissions, as if one after another.</summary>
/// <param name="Answers">One per command, in its order.</param>
/// <param name="Entries">To append, all or nothing.</param>
/// <param name="State">The team after the append.</param>
/// <param name="Unverified">Ids refused without having been looked up: look them up, then decide again.</param>
public sealed record Decision(
    ImmutableArray<Answer> Answers,
    ImmutableArray<LedgerEntry> Entries,
    TeamState State,
    ImmutableArray<Guid> Unverified);

/// <summary>The rules of a team's stream: pure, no clock, no I/O.</summary>
public static class TeamDecider
{
    /// <summary>Records of this many days before today are still booked; older ones are held.</summary>
    public const int OpenDays = 14;

    /// <summary>A record may be this far ahead of the server's clock.</summary>
    public static TimeSpan GreatestLead { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Decides over commands of one team.</summary>
    /// <remarks>
    /// Identity comes before every other rule: a known id is a duplicate or a conflict, whatever the date or the
    /// state of the day.
    /// </remarks>
    public static Decision Decide(TeamState state, Facts facts, IReadOnlyList<TeamCommand> commands, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(commands);
        var draft = new Draft(state, facts, context, commands.Count);
        var answers = ImmutableArray.CreateBuilder<Answer>(commands.Count);
        List<Guid>? unverified = null;
        foreach (var command in commands)
        {
            var answer = draft.Identify(command) ?? Take(command, draft);
            if (answer.Status == AnswerStatus.Rejected && !facts.LookedUp.Contains(command.Id))
            {
                (unverified ??= []).Add(command.Id);
            }
            else if (commands.Count > 1 && answer.Status is AnswerStatus.Accepted or AnswerStatus.Held)
            {
                // For those that come after it here.
                draft.Remember(command, answer);
            }

            answers.Add(answer);
        }

        return new Decision(answers.MoveToImmutable(), draft.TakeEntries(), draft.State, [.. unverified ?? []]);
    }

    private static Answer Take(TeamCommand command, Draft draft) => command switch
    {
        RecordCheckIn record => Record(record, draft),
        FollowUp followUp => FollowUps.Decide(followUp, draft),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Record(RecordCheckIn command, Draft draft)
    {
        var checkIn = command.CheckIn;
        if (draft.IsAhead(checkIn))
        {
            return Answer.Rejected(AnswerCodes.InTheFuture);
        }

        var date = checkIn.Date;
        var held = draft.WhyClosed(date);
        draft.Post(command, EntryType.CheckIn, checkIn, held is null ? Account.Counted : Account.Held, date);
        return held is null ? Answer.Accepted(draft.Mark(command, checkIn, date)) : Answer.Held(held);
    }
}
