using System.Collections.Immutable;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>The entries being decided, numbered and linked as they come, and the state they lead to.</summary>
/// <param name="commands">How many commands are to be decided; most become one entry.</param>
internal sealed class Draft(TeamState state, Facts facts, DecisionContext context, int commands)
{
    private readonly ImmutableArray<LedgerEntry>.Builder _entries = ImmutableArray.CreateBuilder<LedgerEntry>(commands);
    private Dictionary<Guid, KnownSubmission>? _taken;

    /// <summary>Whole microseconds, as PostgreSQL keeps: or the state decided here would differ from the one read back.</summary>
    private readonly DateTime _recordedAt = context.Now.AddTicks(-(context.Now.Ticks % TimeSpan.TicksPerMicrosecond));
    private short _leg;

    public TeamState State { get; private set; } = state;

    /// <summary>Today in Asia/Ho_Chi_Minh.</summary>
    public DateOnly Today => VietnamTime.DateOf(context.Now);

    /// <summary>What was decided; the draft is done with.</summary>
    public ImmutableArray<LedgerEntry> TakeEntries() => _entries.DrainToImmutable();

    /// <summary>Duplicate or conflict when the id is known; null for a new one.</summary>
    public Answer? Identify(TeamCommand command)
    {
        _leg = 0;
        if (_taken?.GetValueOrDefault(command.Id) is not { } known && !facts.Known.TryGetValue(command.Id, out known))
        {
            return null;
        }

        return !known.SaysTheSame(command) ? Answer.Conflict
            : known.IsHeld && command is RecordCheckIn record ? Answer.DuplicateOfHeld(WhyClosed(record.CheckIn.Date) ?? AnswerCodes.DayFinalised)
            : Answer.Duplicate;
    }

    public void Remember(TeamCommand command, Answer answer) =>
        (_taken ??= [])[command.Id] = new KnownSubmission(command, State.TeamCode, PrivateErased: false) { IsHeld = answer.Status is AnswerStatus.Held };

    public bool IsAhead(CheckIn checkIn) => checkIn.CorrectedAt > context.Now + TeamDecider.GreatestLead;

    public bool IsFinalised(DateOnly date) => facts.Finalised.Contains(date);

    /// <summary>Why a date takes no entries; null when it does.</summary>
    public string? WhyClosed(DateOnly date) =>
        Today.DayNumber - date.DayNumber > TeamDecider.OpenDays ? AnswerCodes.TooOld
        : IsFinalised(date) ? AnswerCodes.DayFinalised
        : null;

    /// <summary>The record in force after what was decided so far; asked by follow-ups only, which are few.</summary>
    public RecordInForce? InForce(Guid subject)
    {
        var record = facts.InForce.GetValueOrDefault(subject);
        foreach (var entry in _entries)
        {
            record = entry.Subject == subject ? RecordInForce.After(record, entry) : record;
        }

        return record;
    }

    /// <summary>Posts a record in full.</summary>
    public void Post(TeamCommand command, EntryType type, CheckIn body, Account account, DateOnly date)
    {
        var protect = command is FollowUp { Reason: var reason } ? body.Private with { Reason = reason } : body.Private;
        Append(command, type, account, 1, body, date, protect, marks: null);
    }

    /// <summary>Posts the negative of the record in force, and of the open mark on it.</summary>
    public void Reverse(FollowUp command, RecordInForce record, EntryType type = EntryType.Reversal)
    {
        if (record.Mark is { } mark)
        {
            Unmark(command, mark, PrivatePart.None);
        }

        Append(command, type, record.Account, -1, record.Body!, record.Date!.Value, ReasonOf(command), marks: null);
    }

    /// <summary>Posts the negative of a mark that was found right.</summary>
    public void Clear(FollowUp command, LedgerEntry mark) => Unmark(command, mark, ReasonOf(command));

    /// <summary>Posts a mark when a rule asks for one; gives its reasons.</summary>
    public ImmutableArray<string> Mark(TeamCommand command, CheckIn body, DateOnly date)
    {
        var marks = context.Marking.MarksOf(body, command.Actor, State.Trail);
        if (!marks.IsEmpty)
        {
            Append(command, EntryType.Mark, Account.ToCheck, 1, body, date, PrivatePart.None, string.Join(',', marks));
        }

        return marks;
    }

    private static PrivatePart ReasonOf(FollowUp command) => PrivatePart.None with { Reason = command.Reason };

    private void Unmark(FollowUp command, LedgerEntry mark, PrivatePart protect) =>
        Append(command, EntryType.Unmark, Account.ToCheck, -1, mark.Body, mark.Date, protect, mark.Marks);

    private void Append(
        TeamCommand command,
        EntryType type,
        Account account,
        int sign,
        CheckIn body,
        DateOnly date,
        PrivatePart protect,
        string? marks)
    {
        var entry = new LedgerEntry(
            State.Head.Number + 1, command.Id, _leg++, type, account, sign, body, _recordedAt, command.Actor)
        {
            BookedOn = date == body.Date ? null : date,
            Marks = marks,
            Private = protect,
        };
        if (!protect.IsEmpty)
        {
            entry = HashChain.Protect(entry, context.NewSalt());
        }

        entry = HashChain.Link(State.Head, entry);
        State = State.Evolve(entry);
        _entries.Add(entry);
    }
}
