namespace CampaignHub.Postgres;

/// <summary>Watches a server and starts it again when it died, with growing pauses between failed attempts.</summary>
internal sealed class Supervisor : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Cluster _cluster;
    private readonly Action<string>? _progress;
    private readonly Task _watching;

    private Supervisor(Cluster cluster, Action<string>? progress)
    {
        _cluster = cluster;
        _progress = progress;
        _watching = WatchAsync(_stopping.Token);
    }

    /// <summary>Watches until disposed.</summary>
    public static Supervisor Watch(Cluster cluster, Action<string>? progress) => new(cluster, progress);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Poll);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                if (!_cluster.IsAlive)
                {
                    await StartAgainAsync(cancellation);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Asked to stop watching.
        }
    }

    private async Task StartAgainAsync(CancellationToken cancellation)
    {
        _progress?.Invoke("PostgreSQL ended unexpectedly and is started again.");
        for (var pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            // Right after a crash the sessions of the old server may not be gone yet, and the new one refuses to start.
            var result = await _cluster.StartAgainAsync(cancellation);
            if (result.Succeeded || _cluster.IsAlive)
            {
                _progress?.Invoke("PostgreSQL runs again.");
                return;
            }

            _progress?.Invoke($"PostgreSQL did not start ({result.LastLine}); next attempt in {pause.TotalSeconds:0.#} s.");
            await Task.Delay(pause, cancellation);
        }
    }
}
