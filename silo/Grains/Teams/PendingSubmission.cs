using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Grains.Teams;

/// <summary>A request that waits for its append.</summary>
internal sealed class PendingSubmission(ImmutableArray<TeamCommand> commands)
{
    // Answered in the turn in which the append ended: what waits for it is the activation itself, which needs no turn more to send it.
    private readonly TaskCompletionSource<SubmitReply> _completion = new();

    public ImmutableArray<TeamCommand> Commands => commands;

    public Task<SubmitReply> Reply => _completion.Task;

    public void Answer(ReadOnlySpan<Answer> answers)
    {
        var messages = ImmutableArray.CreateBuilder<AnswerMessage>(answers.Length);
        foreach (var answer in answers)
        {
            messages.Add(answer.ToMessage());
        }

        _completion.TrySetResult(new SubmitReply(SubmitOutcome.Answered, messages.MoveToImmutable()));
    }

    public void Fail(SubmitOutcome outcome) => _completion.TrySetResult(new SubmitReply(outcome, []));
}
