using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>
/// Decides which request of an activation may start: one at a time, except that requests marked to interleave start
/// at once, and reading ones beside other reading ones. Used in turns of the activation only.
/// </summary>
internal sealed class TurnQueue(bool isReentrant)
{
    private readonly Queue<Request> _writes = new();
    private readonly Queue<Request> _reads = new();
    private readonly Queue<Request> _free = new();
    private long _order;
    private int _runningWrites;
    private int _runningReads;
    private int _runningFree;

    public int Waiting => _writes.Count + _reads.Count + _free.Count;

    public int Running => _runningWrites + _runningReads + _runningFree;

    public void Add(Request request)
    {
        request.Order = _order++;
        (IsFree(request) ? _free : request.IsReadOnly ? _reads : _writes).Enqueue(request);
    }

    /// <summary>The next request that may start now; it counts as running until <see cref="Ended"/>.</summary>
    public bool TryStart([NotNullWhen(true)] out Request? request)
    {
        if (_free.TryDequeue(out request))
        {
            _runningFree++;
        }
        else if (_runningWrites == 0 && _reads.Count > 0 && (_runningReads > 0 || ReadIsFirst()))
        {
            request = _reads.Dequeue();
            _runningReads++;
        }
        else if (_runningWrites + _runningReads == 0 && _writes.TryDequeue(out request))
        {
            _runningWrites++;
        }

        return request is not null;
    }

    public void Ended(Request request)
    {
        _ = IsFree(request) ? _runningFree-- : request.IsReadOnly ? _runningReads-- : _runningWrites--;
    }

    /// <summary>Takes out everything that waits, in the order it came.</summary>
    public IReadOnlyList<Request> TakeAll()
    {
        var all = _writes.Concat(_reads).Concat(_free).OrderBy(request => request.Order).ToList();
        _writes.Clear();
        _reads.Clear();
        _free.Clear();
        return all;
    }

    private bool ReadIsFirst() => _writes.Count == 0 || _reads.Peek().Order < _writes.Peek().Order;

    private bool IsFree(Request request) => isReentrant || request.IsAlwaysInterleave;
}
