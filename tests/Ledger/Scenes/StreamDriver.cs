using System.Collections.Immutable;
using System.Security.Cryptography;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Ledger.Tests.Scenes;

/// <summary>
/// One activation of a team, as a grain would be: decides on its own state, appends, and when the ledger says that it
/// was wrong, looks again and decides again. One append in flight.
/// </summary>
internal sealed class StreamDriver(ITeamLedger ledger, string teamCode, TimeProvider time) : IDisposable
{
    public const string RefusedCode = "refused-by-the-database";
    public const string OverloadedCode = "overloaded";
    private const int MostAttempts = 200;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private TeamState? _state;

    public static DateOnly KnownFrom { get; } = Some.Day.AddDays(-TeamDecider.OpenDays);

    public TeamState State => _state!;

    /// <summary>Called between a decision and its append.</summary>
    public Func<Task>? BeforeAppend { get; set; }

    public async Task<Answer> SubmitAsync(TeamCommand command) => (await SubmitAsync([command]))[0];

    public async Task<ImmutableArray<Answer>> SubmitAsync(IReadOnlyList<TeamCommand> commands)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await TakeAsync(commands);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    public async Task<TeamState> LoadAsync()
    {
        var stream = await ledger.ReadStreamAsync(teamCode, 0, KnownFrom, TestContext.Current.CancellationToken);
        return TeamState.Empty(teamCode, KnownFrom).Evolve(stream.Entries) with { Head = stream.Head, Trail = Trail.Of(stream.Last) };
    }

    private async Task<ImmutableArray<Answer>> TakeAsync(IReadOnlyList<TeamCommand> commands)
    {
        var lookUp = false;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // The state comes before the facts: facts newer than the head make the append fail, older ones would fork.
            _state ??= await LoadAsync();
            var decision = await DecideAsync(_state, commands, lookUp);
            if (!decision.Unverified.IsEmpty)
            {
                decision = await DecideAsync(_state, commands, lookUp: true);
            }

            await (BeforeAppend?.Invoke() ?? Task.CompletedTask);
            switch (await ledger.AppendAsync(decision.Entries))
            {
                case AppendResult.Committed:
                    _state = decision.State;
                    return decision.Answers;
                case AppendResult.HeadTaken or AppendResult.Unavailable:
                    (_state, lookUp) = (null, true);
                    break;
                case AppendResult.IdTaken:
                    lookUp = true;
                    break;
                case AppendResult.Refused when commands.Count > 1:
                    return await TakeAloneAsync(commands);
                case AppendResult.Refused:
                    return [Answer.Rejected(RefusedCode)];
                case AppendResult.Overloaded:
                    return [.. commands.Select(_ => Answer.Rejected(OverloadedCode))];
                case AppendResult.DayFinalised:
                    break;
            }
        }

        throw new InvalidOperationException($"Team {teamCode} could not append in {MostAttempts} attempts.");
    }

    private async Task<ImmutableArray<Answer>> TakeAloneAsync(IReadOnlyList<TeamCommand> commands)
    {
        var answers = ImmutableArray.CreateBuilder<Answer>(commands.Count);
        foreach (var command in commands)
        {
            answers.AddRange(await TakeAsync([command]));
        }

        return answers.MoveToImmutable();
    }

    private async Task<Decision> DecideAsync(TeamState state, IReadOnlyList<TeamCommand> commands, bool lookUp)
    {
        var facts = new Facts();
        var cancellation = TestContext.Current.CancellationToken;
        if (lookUp)
        {
            var ids = commands.Select(command => command.Id).ToHashSet();
            foreach (var known in await ledger.FindAsync(ids, cancellation))
            {
                facts.Known.Add(known.Command.Id, known);
            }

            facts.LookedUp.UnionWith(ids);
        }

        var subjects = commands.OfType<FollowUp>().Select(command => command.Subject).ToHashSet();
        foreach (var (id, record) in await ledger.FindInForceAsync(subjects, cancellation))
        {
            facts.InForce.Add(id, record);
        }

        var dates = commands.Select(DateOf).Concat(facts.InForce.Values.Select(record => record.Date)).OfType<DateOnly>().Distinct();
        facts.Finalised.UnionWith(await ledger.FindFinalisedAsync([.. dates], cancellation));
        return TeamDecider.Decide(state, facts, commands, new DecisionContext(time.GetUtcNow().UtcDateTime, Some.Marking, NewSalt));
    }

    private static DateOnly? DateOf(TeamCommand command) => command switch
    {
        RecordCheckIn record => record.CheckIn.Date,
        CorrectCheckIn correct => correct.Replacement?.Date,
        BookCheckIn book => book.Date,
        _ => null,
    };

    private static ReadOnlyMemory<byte> NewSalt() => RandomNumberGenerator.GetBytes(HashChain.SaltLength);
}
