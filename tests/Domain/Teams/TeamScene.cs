using System.Collections.Immutable;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Tests.Teams;

/// <summary>A team and a ledger in memory: decides, keeps what was decided, and knows it the next time.</summary>
internal sealed class TeamScene
{
    private byte _salt;

    public DateTime Now { get; set; } = Some.Morning;

    public Marking Marking { get; init; } = Marking.None;

    public Facts Facts { get; } = new();

    public TeamState State { get; private set; } = TeamState.Empty(Some.Team, Some.Day.AddDays(-TeamDecider.OpenDays));

    public List<LedgerEntry> Entries { get; } = [];

    public Answer Send(TeamCommand command) => Send([command])[0];

    public ImmutableArray<Answer> Send(IReadOnlyList<TeamCommand> commands)
    {
        Facts.LookedUp.UnionWith(commands.Select(command => command.Id));
        var decision = Decide(commands);
        Assert.Empty(decision.Unverified);
        State = decision.State;
        Entries.AddRange(decision.Entries);
        foreach (var (command, answer) in commands.Zip(decision.Answers))
        {
            if (answer.Status is AnswerStatus.Accepted or AnswerStatus.Held)
            {
                Facts.Known.Add(command.Id, new KnownSubmission(command, Some.Team, PrivateErased: false));
            }
        }

        foreach (var entry in decision.Entries)
        {
            Facts.InForce[entry.Subject] = After(Facts.InForce.GetValueOrDefault(entry.Subject), entry);
        }

        return decision.Answers;
    }

    public Decision Decide(IReadOnlyList<TeamCommand> commands) =>
        TeamDecider.Decide(State, Facts, commands, new DecisionContext(Now, Marking, NewSalt));

    public DayTotals Totals(DateOnly? date = null) => State.Day(date ?? Some.Day).Totals;

    private static RecordInForce After(RecordInForce? record, LedgerEntry entry) => entry.Type switch
    {
        EntryType.Reversal => record! with { Body = null, BookedOn = null },
        EntryType.Decline => record! with { Body = null, IsDeclined = true },
        EntryType.Mark => record! with { Mark = entry },
        EntryType.Unmark => record! with { Mark = null },
        _ => new RecordInForce(Some.Team, entry.Account, entry.Body, Mark: null) { BookedOn = entry.BookedOn },
    };

    private ReadOnlyMemory<byte> NewSalt() => Enumerable.Repeat(++_salt, HashChain.SaltLength).ToArray();
}
