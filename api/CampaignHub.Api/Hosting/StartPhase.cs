namespace CampaignHub.Api.Hosting;

/// <summary>Whether the start is over. Until then the person at the shell is told in sentences, and <c>/readyz</c> says no.</summary>
public sealed class StartPhase
{
    private volatile bool _isOver;

    /// <summary>True once migrations, seed and demonstration are done and the server listens.</summary>
    public bool IsOver => _isOver;

    /// <summary>Ends it, once.</summary>
    public void End() => _isOver = true;
}
