using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Grains.Teams;

/// <summary>A request that waits for its append.</summary>
internal sealed class PendingSubmission(ImmutableArray<TeamCommand> commands)
{
    private readonly TaskCompletionSource<SubmitReply> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ImmutableArray<TeamCommand> Commands => commands;

    public Task<SubmitReply> Reply => _completion.Task;

    public void Answer(IEnumerable<Answer> answers) =>
        _completion.TrySetResult(new SubmitReply(SubmitOutcome.Answered, [.. answers.Select(answer => answer.ToMessage())]));

    public void Fail(SubmitOutcome outcome) => _completion.TrySetResult(new SubmitReply(outcome, []));
}
