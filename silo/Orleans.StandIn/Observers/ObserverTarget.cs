using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>
/// An object outside of grains that grains call: one call after the other, on the thread pool. The object is held
/// weakly; once it is gone its calls reach nobody, and those that want an answer run into their timeout.
/// </summary>
internal sealed class ObserverTarget(Silo silo, GrainId id, IGrainObserver observer) : CallTarget(silo, id), IThreadPoolWorkItem
{
    private readonly WeakReference<IGrainObserver> _observer = new(observer);
    private readonly ConcurrentQueue<Request> _calls = new();
    private int _isRunning;
    private volatile bool _isDeleted;

    public override void Send(Request request)
    {
        if (_isDeleted || !_observer.TryGetTarget(out _))
        {
            return;
        }

        _calls.Enqueue(request);
        Schedule();
    }

    public void Delete() => _isDeleted = true;

    async void IThreadPoolWorkItem.Execute()
    {
        while (_calls.TryDequeue(out var call))
        {
            await RunAsync(call);
        }

        Interlocked.Exchange(ref _isRunning, 0);
        if (!_calls.IsEmpty)
        {
            Schedule();
        }
    }

    private async Task RunAsync(Request call)
    {
        if (Begin(call) is { } outcome)
        {
            await outcome.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            call.Complete(outcome);
        }
    }

    /// <summary>Apart from the waiting, so that no state machine keeps the observer alive.</summary>
    private Task? Begin(Request call) =>
        !_isDeleted && _observer.TryGetTarget(out var target) ? call.Invoke(target) : null;

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _isRunning, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
