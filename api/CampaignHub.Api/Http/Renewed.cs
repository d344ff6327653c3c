namespace CampaignHub.Api.Http;

/// <summary>
/// A value for many readers that is made at most once per period and by one of them at a time; the others are given the old one
/// meanwhile, so however many ask, the source is asked once.
/// </summary>
internal sealed class Renewed<T>(Func<CancellationToken, Task<T>> make, TimeSpan period, TimeProvider time) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Made? _made;

    /// <summary>The value, at most a period old unless somebody is making a new one just now.</summary>
    public async ValueTask<T> GetAsync(CancellationToken cancellation)
    {
        if (_made is { } made)
        {
            if (IsFresh(made) || !await _turn.WaitAsync(TimeSpan.Zero, cancellation))
            {
                return made.Value;
            }
        }
        else
        {
            await _turn.WaitAsync(cancellation);
        }

        try
        {
            if (_made is not { } other || !IsFresh(other))
            {
                _made = new Made(await make(cancellation), time.GetTimestamp());
            }

            return _made.Value;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private bool IsFresh(Made made) => time.GetElapsedTime(made.At) < period;

    private sealed record Made(T Value, long At);
}
