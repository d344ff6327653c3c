using System.Collections;
using Microsoft.Extensions.Logging;

namespace Orleans.Utilities;

/// <summary>
/// The observers a grain notifies. Who does not subscribe again within <see cref="ExpirationDuration"/> is dropped,
/// and so is who fails when notified. For use in turns of one grain.
/// </summary>
public class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly Dictionary<TIdentity, Entry> _entries = [];
    private readonly ILogger _log;

    /// <summary>An empty set of observers.</summary>
    /// <param name="expiration">How long a subscription holds.</param>
    /// <param name="log">Gets a line for each observer dropped.</param>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ExpirationDuration = expiration;
        _log = log;
        GetDateTime = static () => TimeProvider.System.GetUtcNow().UtcDateTime;
    }

    /// <summary>The clock, in UTC; tests set their own.</summary>
    public Func<DateTime> GetDateTime { get; set; }

    /// <summary>How long a subscription holds.</summary>
    public TimeSpan ExpirationDuration { get; set; }

    /// <summary>Number of subscriptions, expired ones included until they are cleared.</summary>
    public int Count => _entries.Count;

    /// <summary>A copy of the subscriptions.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers =>
        _entries.ToDictionary(entry => entry.Key, entry => entry.Value.Observer);

    /// <summary>Drops all.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>Adds an observer, or holds it for another <see cref="ExpirationDuration"/>.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => _entries[id] = new(observer, GetDateTime());

    /// <summary>Drops an observer, if it is there.</summary>
    public void Unsubscribe(TIdentity id) => _entries.Remove(id);

    /// <summary>Notifies one observer after the other, waiting for each; those that fail are dropped.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ClearExpired();
        foreach (var (id, entry) in _entries.ToArray())
        {
            try
            {
                if (predicate?.Invoke(entry.Observer) ?? true)
                {
                    await notification(entry.Observer);
                }
            }
            catch (Exception error)
            {
                Drop(id, entry, error);
            }
        }
    }

    /// <summary>Notifies the observers without waiting; those whose call throws are dropped.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ClearExpired();
        foreach (var (id, entry) in _entries.ToArray())
        {
            try
            {
                if (predicate?.Invoke(entry.Observer) ?? true)
                {
                    notification(entry.Observer);
                }
            }
            catch (Exception error)
            {
                Drop(id, entry, error);
            }
        }
    }

    /// <summary>Drops those whose subscription is over.</summary>
    public void ClearExpired()
    {
        var oldest = GetDateTime() - ExpirationDuration;
        foreach (var (id, entry) in _entries.ToArray())
        {
            if (entry.LastSeen < oldest)
            {
                _entries.Remove(id);
                _log.ObserverExpired(id);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TObserver> GetEnumerator() => _entries.Values.Select(entry => entry.Observer).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Drop(TIdentity id, Entry failed, Exception error)
    {
        _log.ObserverFailed(id, error);

        // It may have subscribed again while the call was under way; then the new subscription stays.
        if (_entries.TryGetValue(id, out var present) && ReferenceEquals(present, failed))
        {
            _entries.Remove(id);
        }
    }

    private sealed record Entry(TObserver Observer, DateTime LastSeen);
}
