namespace CampaignHub.Api.Http;

/// <summary>
/// <see cref="Renewed{T}"/> for many keys, at most <paramref name="most"/> of them at a time: what was asked for longest ago is
/// forgotten first, and made anew when somebody asks again.
/// </summary>
internal sealed class RenewedByKey<TKey, T>(
    Func<TKey, CancellationToken, Task<T>> make, Func<TKey, TimeSpan> periodOf, int most, TimeProvider time)
    where TKey : notnull
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Kept> _kept = [];
    private long _asked;

    /// <summary>The value of a key; one computation at a time per key.</summary>
    public ValueTask<T> GetAsync(TKey key, CancellationToken cancellation) => Find(key).GetAsync(cancellation);

    private Renewed<T> Find(TKey key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(key, out var kept))
            {
                if (_kept.Count >= most)
                {
                    _kept.Remove(_kept.MinBy(each => each.Value.Asked).Key);
                }

                kept = new Kept(new Renewed<T>(stopping => make(key, stopping), periodOf(key), time));
                _kept.Add(key, kept);
            }

            kept.Asked = ++_asked;
            return kept.Value;
        }
    }

    private sealed class Kept(Renewed<T> value)
    {
        public Renewed<T> Value { get; } = value;

        public long Asked { get; set; }
    }
}
