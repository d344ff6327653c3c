using CampaignHub.Api.Hosting;

namespace CampaignHub.Api.Health;

/// <summary>Asks every part whether it works; requests at the same moment share one round.</summary>
public sealed class Readiness(IEnumerable<IReadinessCheck> checks, StartPhase start, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly IReadinessCheck[] _checks = [.. checks];
    private readonly Lock _lock = new();
    private Task<string[]>? _round;

    /// <summary>Names of the parts that do not work; empty when the server is ready.</summary>
    public Task<string[]> FindFaultsAsync()
    {
        if (!start.IsOver)
        {
            return Task.FromResult<string[]>(["start"]);
        }

        lock (_lock)
        {
            return _round is { IsCompleted: false } running ? running : _round = AskAllAsync();
        }
    }

    private async Task<string[]> AskAllAsync()
    {
        var faults = await Task.WhenAll(_checks.Select(AskAsync));
        return [.. faults.OfType<string>()];
    }

    private async Task<string?> AskAsync(IReadinessCheck check)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            await check.CheckAsync(limit.Token).WaitAsync(limit.Token);
            return null;
        }
        catch (Exception)
        {
            return check.Name;
        }
    }
}
