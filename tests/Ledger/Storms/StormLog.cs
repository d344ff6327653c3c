using System.Collections.Concurrent;
using System.Collections.Immutable;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Ledger.Tests.Storms;

/// <summary>What was submitted and answered, as the phones saw it.</summary>
internal sealed class StormLog
{
    private readonly ConcurrentQueue<(TeamCommand Command, string TeamCode, Answer Answer)> _answered = new();

    public void Add(string teamCode, IReadOnlyList<TeamCommand> commands, ImmutableArray<Answer> answers)
    {
        foreach (var (command, answer) in commands.Zip(answers))
        {
            _answered.Enqueue((command, teamCode, answer));
        }
    }

    public int Count(AnswerStatus status) => _answered.Count(item => item.Answer.Status == status);

    /// <summary>Id → the submission that the phones were told is in the ledger.</summary>
    /// <remarks>Fails when two different ones were, or when one was newly taken in twice.</remarks>
    public IReadOnlyDictionary<Guid, KnownSubmission> Acknowledged()
    {
        var acknowledged = new Dictionary<Guid, KnownSubmission>();
        foreach (var group in _answered.Where(item => IsPositive(item.Answer)).GroupBy(item => item.Command.Id))
        {
            var known = new KnownSubmission(group.First().Command, group.First().TeamCode, PrivateErased: false);
            Assert.All(group, item => Assert.True(known.SaysTheSame(item.Command) && item.TeamCode == known.TeamCode));
            Assert.True(group.Count(item => item.Answer.Status is AnswerStatus.Accepted or AnswerStatus.Held) <= 1, "an id was taken in twice");
            acknowledged.Add(group.Key, known);
        }

        return acknowledged;
    }

    /// <summary>True when the phone was told so: false when the record counted, null when the answer was lost and it was sent again.</summary>
    public bool? WasHeld(Guid id) => _answered
        .Where(item => item.Command.Id == id && item.Answer.Status is AnswerStatus.Accepted or AnswerStatus.Held)
        .Select(item => (bool?)(item.Answer.Status == AnswerStatus.Held))
        .SingleOrDefault();

    private static bool IsPositive(Answer answer) =>
        answer.Status is AnswerStatus.Accepted or AnswerStatus.Held or AnswerStatus.Duplicate;
}
