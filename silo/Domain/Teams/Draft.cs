using System.Collections.Immutable;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>The entries being decided, numbered and linked as they come, and the state they lead to.</summary>
internal sealed class Draft(TeamState state, Facts facts, DecisionContext context)
{
    private readonly ImmutableArray<LedgerEntry>.Builder _entries = ImmutableArray.CreateBuilder<LedgerEntry>();
    private readonly Dictionary<Guid, KnownSubmission> _taken = [];
    private readonly Dictionary<Guid, RecordInForce> _inForce = [];
    /// <summary>Whole microseconds, as PostgreSQL keeps: or the state decided here would differ from the one read back.</summary>
    private readonly DateTime _recordedAt = context.Now.AddTicks(-(context.Now.Ticks % TimeSpan.TicksPerMicrosecond));
    private short _leg;

    public DecisionContext Context => context;

    public TeamState State { get; private set; } = state;

    public ImmutableArray<LedgerEntry> Entries => _entries.ToImmutable();

    /// <summary>Duplicate or conflict when the id is known; null for a new one.</summary>
    public Answer? Identify(TeamCommand command)
    {
        _leg = 0;
        if (!_taken.TryGetValue(command.Id, out var known) && !facts.Known.TryGetValue(command.Id, out known))
        {
            return null;
        }

        return known.SaysTheSame(command) ? Answer.Duplicate : Answer.Conflict;
    }

    public void Remember(TeamCommand command) =>
        _taken[command.Id] = new KnownSubmission(command, State.TeamCode, PrivateErased: false);

    public bool IsFinalised(DateOnly date) => facts.Finalised.Contains(date);

    public RecordInForce? InForce(Guid subject) =>
        _inForce.TryGetValue(subject, out var record) ? record : facts.InForce.GetValueOrDefault(subject);

    /// <summary>Posts a record in full.</summary>
    public void Book(TeamCommand command, EntryType type, CheckIn body, Account account)
    {
        var reason = (command as CorrectCheckIn)?.Reason;
        Append(command, type, account, 1, body, body.Private with { Reason = reason }, marks: null);
        _inForce[body.Id] = new RecordInForce(State.TeamCode, account, body, Mark: null);
    }

    /// <summary>Posts the negative of the record in force, and of the open mark on it.</summary>
    public void Reverse(CorrectCheckIn command, RecordInForce record)
    {
        var body = record.Body!;
        if (record.Mark is { } mark)
        {
            Append(command, EntryType.Unmark, Account.ToCheck, -1, mark.Body, PrivatePart.None, mark.Marks);
        }

        var reason = PrivatePart.None with { Reason = command.Reason };
        Append(command, EntryType.Reversal, record.Account, -1, body, reason, marks: null);
        _inForce[body.Id] = record with { Body = null, Mark = null };
    }

    /// <summary>Posts a mark when a rule asks for one; gives its reasons.</summary>
    public ImmutableArray<string> Mark(TeamCommand command, CheckIn body)
    {
        var marks = context.Marking.MarksOf(body);
        if (!marks.IsEmpty)
        {
            var entry = Append(command, EntryType.Mark, Account.ToCheck, 1, body, PrivatePart.None, string.Join(',', marks));
            _inForce[body.Id] = _inForce[body.Id] with { Mark = entry };
        }

        return marks;
    }

    private LedgerEntry Append(
        TeamCommand command,
        EntryType type,
        Account account,
        int sign,
        CheckIn body,
        PrivatePart protect,
        string? marks)
    {
        var entry = new LedgerEntry(
            State.Head.Number + 1, command.Id, _leg++, type, account, sign, body, _recordedAt, command.Actor)
        {
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
        return entry;
    }
}
