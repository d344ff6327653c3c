using System.Security.Cryptography;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Grains.Teams;

/// <summary>
/// The single writer of a team's stream: decides over what has gathered, appends it, and only after the commit lets
/// the state advance. When the append is refused it finds out why, decides again and retries.
/// </summary>
internal sealed class TeamWriter(string teamCode, ITeamLedger ledger, IMarkingSource marking, TimeProvider time)
{
    /// <summary>A retry follows a change in the ledger, so this many mean that something else is wrong.</summary>
    private const int Attempts = 8;

    /// <summary>Totals are kept in memory for this many days back; earlier dates are read when needed.</summary>
    private const int KnownDays = 20;

    private readonly RecentSubmissions _recent = new();
    private TeamState? _state;

    /// <summary>The state after the last commit; null until loaded, and again when it may be behind the ledger.</summary>
    public TeamState? State => _state;

    /// <summary>Loads the state from a snapshot (or from nothing) and the entries after it.</summary>
    public async Task<TeamState> LoadAsync(TeamState? snapshot, CancellationToken cancellation)
    {
        var start = snapshot ?? TeamState.Empty(teamCode, VietnamTime.DateOf(time.GetUtcNow()).AddDays(-KnownDays));
        var stream = await ledger.ReadStreamAsync(teamCode, start.Head.Number, start.KnownFrom, cancellation);
        if (snapshot is not null && !(stream.AfterHash is { } hash && hash.Span.SequenceEqual(snapshot.Head.Hash.Span)))
        {
            // The snapshot is of another ledger, such as one restored from a backup.
            return await LoadAsync(null, cancellation);
        }

        var loaded = start.Evolve(stream.Entries) with { Head = stream.Head, Trail = Trail.Of(stream.Last) };
        if (_state is not { } newer || newer.Head.Number < loaded.Head.Number)
        {
            _state = loaded;
        }

        return _state;
    }

    /// <summary>The state with the totals of a date in it.</summary>
    public async Task<TeamState> KnowAsync(DateOnly date, CancellationToken cancellation)
    {
        var state = _state ?? await LoadAsync(null, cancellation);
        if (!state.Knows(date))
        {
            var day = await ledger.ReadDayAsync(teamCode, date, cancellation);
            // The read may have been overtaken by a commit of this very grain: keep what is newer.
            state = _state ?? state;
            _state = state = state.Knows(date) ? state : state with { Days = state.Days.SetItem(date, day) };
        }

        return state;
    }

    /// <summary>Decides and appends, as often as the ledger says that the decision was made on something that has changed.</summary>
    public async Task<Written> WriteAsync(IReadOnlyList<TeamCommand> commands)
    {
        var facts = await RememberAsync(commands);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var state = _state is { } known && IsReady(known, commands) ? known : await PrepareAsync(commands, facts);
            var context = new DecisionContext(Now(), marking.For(teamCode), NewSalt);
            var decision = TeamDecider.Decide(state, facts, commands, context);
            if (!decision.Unverified.IsEmpty)
            {
                await LookUpAsync(decision.Unverified, facts);
                continue;
            }

            var result = await ledger.AppendAsync(decision.Entries);
            switch (result)
            {
                case AppendResult.Committed:
                    Advance(decision, commands);
                    return new Written(SubmitOutcome.Answered, decision.Answers, decision.Entries);
                case AppendResult.HeadTaken:
                    _state = null;
                    break;
                case AppendResult.IdTaken:
                    await LookUpAsync([.. commands.Select(command => command.Id)], facts);
                    break;
                case AppendResult.DayFinalised:
                    facts.Finalised.UnionWith(await ledger.FindFinalisedAsync(Dates(decision.Entries), CancellationToken.None));
                    break;
                case AppendResult.Refused when commands.Count == 1:
                    return new Written(SubmitOutcome.Answered, [Answer.Rejected(AnswerCodes.InvalidItem)], []);
                case AppendResult.Refused:
                    return await WriteOneByOneAsync(commands);
                case AppendResult.Overloaded:
                    return Written.Failed(SubmitOutcome.Overloaded);
                default:
                    // Whether it was written is not known: read the head again before the next append.
                    _state = null;
                    return Written.Failed(SubmitOutcome.Unavailable);
            }
        }

        return Written.Failed(SubmitOutcome.Unavailable);
    }

    /// <summary>PostgreSQL refuses something in the data of one item: find it, and take the others.</summary>
    private async Task<Written> WriteOneByOneAsync(IReadOnlyList<TeamCommand> commands)
    {
        var answers = ImmutableArray.CreateBuilder<Answer>(commands.Count);
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        foreach (var command in commands)
        {
            var written = await WriteAsync([command]);
            entries.AddRange(written.Entries);
            if (written.Outcome != SubmitOutcome.Answered)
            {
                return written with { Entries = entries.ToImmutable() };
            }

            answers.AddRange(written.Answers);
        }

        return new Written(SubmitOutcome.Answered, answers.ToImmutable(), entries.ToImmutable());
    }

    /// <summary>What the ledger holds of those that were committed a short while ago; nothing is asked where none was.</summary>
    private async ValueTask<Facts> RememberAsync(IReadOnlyList<TeamCommand> commands)
    {
        var facts = new Facts();
        ImmutableArray<Guid> again = [];
        foreach (var command in commands)
        {
            again = _recent.Contains(command.Id) ? again.Add(command.Id) : again;
        }

        if (!again.IsEmpty)
        {
            await LookUpAsync(again, facts);
        }

        return facts;
    }

    /// <summary>
    /// The state first, then the facts: facts newer than the head make the append fail harmlessly, facts older than the
    /// head could reverse a record twice.
    /// </summary>
    private async Task<TeamState> PrepareAsync(IReadOnlyList<TeamCommand> commands, Facts facts)
    {
        var state = _state ?? await LoadAsync(null, CancellationToken.None);
        await LookUpSubjectsAsync([.. commands.OfType<FollowUp>()], facts);
        foreach (var command in commands)
        {
            foreach (var date in DatesOf(command, facts))
            {
                state = state.Knows(date) ? state : await KnowAsync(date, CancellationToken.None);
            }
        }

        return state;
    }

    /// <summary>True for records of dates in memory, which most are: nothing is to be looked up.</summary>
    private static bool IsReady(TeamState state, IReadOnlyList<TeamCommand> commands)
    {
        foreach (var command in commands)
        {
            if (command is not RecordCheckIn record || !state.Knows(record.CheckIn.Date))
            {
                return false;
            }
        }

        return true;
    }

    private async Task LookUpSubjectsAsync(ImmutableArray<FollowUp> followUps, Facts facts)
    {
        if (followUps.IsEmpty)
        {
            return;
        }

        await LookUpAsync([.. followUps.Select(followUp => followUp.Id)], facts);
        facts.InForce.Clear();
        var inForce = await ledger.FindInForceAsync([.. followUps.Select(followUp => followUp.Subject)], CancellationToken.None);
        foreach (var (subject, record) in inForce)
        {
            facts.InForce[subject] = record;
        }
    }

    private async Task LookUpAsync(ImmutableArray<Guid> ids, Facts facts)
    {
        foreach (var known in await ledger.FindAsync(ids, CancellationToken.None))
        {
            facts.Known[known.Command.Id] = known;
        }

        facts.LookedUp.UnionWith(ids);
    }

    private void Advance(Decision decision, IReadOnlyList<TeamCommand> commands)
    {
        _state = decision.State;
        for (var i = 0; i < commands.Count; i++)
        {
            if (decision.Answers[i].Status is AnswerStatus.Accepted or AnswerStatus.Held)
            {
                _recent.Add(commands[i].Id);
            }
        }
    }

    private static IEnumerable<DateOnly> DatesOf(TeamCommand command, Facts facts) => command switch
    {
        RecordCheckIn record => [record.CheckIn.Date],
        FollowUp followUp => new[]
        {
            facts.InForce.GetValueOrDefault(followUp.Subject)?.Date,
            (followUp as CorrectCheckIn)?.Replacement?.Date,
            (followUp as BookCheckIn)?.Date,
        }.OfType<DateOnly>(),
        _ => [],
    };

    private static DateOnly[] Dates(ImmutableArray<LedgerEntry> entries) => [.. entries.Select(entry => entry.Date).Distinct()];

    /// <summary>Whole microseconds, as PostgreSQL keeps them and the hash covers them.</summary>
    private DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static ReadOnlyMemory<byte> NewSalt() => RandomNumberGenerator.GetBytes(HashChain.SaltLength);
}

/// <summary>What a write came to.</summary>
/// <param name="Outcome">Whether every command has its answer.</param>
/// <param name="Answers">One per command when answered.</param>
/// <param name="Entries">What was committed.</param>
internal sealed record Written(SubmitOutcome Outcome, ImmutableArray<Answer> Answers, ImmutableArray<LedgerEntry> Entries)
{
    public static Written Failed(SubmitOutcome outcome) => new(outcome, [], []);
}
