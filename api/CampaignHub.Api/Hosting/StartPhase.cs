namespace CampaignHub.Api.Hosting;

/// <summary>Whether the start is over. Until then the person at the shell is told in sentences, and <c>/readyz</c> says no.</summary>
public sealed class StartPhase
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once migrations, seed and demonstration are done and the server listens.</summary>
    public Task Over => _over.Task;

    /// <summary>True from that moment on.</summary>
    public bool IsOver => _over.Task.IsCompleted;

    /// <summary>Ends it, once.</summary>
    public void End() => _over.TrySetResult();
}
