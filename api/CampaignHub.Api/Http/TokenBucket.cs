namespace CampaignHub.Api.Http;

/// <summary>
/// A token bucket: so many tokens flow in per second, at most the capacity stays. Cheap enough to keep one per device;
/// thread-safe.
/// </summary>
public sealed class TokenBucket
{
    private readonly Lock _lock = new();
    private readonly double _perSecond;
    private readonly double _capacity;
    private readonly TimeProvider _time;
    private double _tokens;
    private long _at;

    public TokenBucket(double perSecond, double capacity, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_perSecond, _capacity, _time) = (perSecond, capacity, time);
        (_tokens, _at) = (capacity, time.GetTimestamp());
    }

    /// <summary>Takes <paramref name="cost"/> tokens when one is there, going below zero if need be: a debt is waited for.</summary>
    /// <param name="cost">Tokens to take.</param>
    /// <param name="retryAfter">How long until a token is there again, when none is.</param>
    public bool TryTake(double cost, out TimeSpan retryAfter)
    {
        lock (_lock)
        {
            Refill();
            if (_tokens < 1)
            {
                retryAfter = TimeSpan.FromSeconds((1 - _tokens) / _perSecond);
                return false;
            }

            _tokens -= cost;
            retryAfter = TimeSpan.Zero;
            return true;
        }
    }

    /// <summary>Takes tokens without asking, down to an empty bucket's debt of one capacity.</summary>
    public void Charge(double cost)
    {
        lock (_lock)
        {
            Refill();
            _tokens = Math.Max(_tokens - cost, -_capacity);
        }
    }

    /// <summary>True when nobody has taken from it lately, so that forgetting it changes nothing.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
            {
                Refill();
                return _tokens >= _capacity;
            }
        }
    }

    private void Refill()
    {
        var now = _time.GetTimestamp();
        _tokens = Math.Min(_capacity, _tokens + (_time.GetElapsedTime(_at, now).TotalSeconds * _perSecond));
        _at = now;
    }
}
