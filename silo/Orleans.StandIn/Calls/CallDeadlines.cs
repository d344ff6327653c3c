namespace Orleans.Runtime;

/// <summary>Ends calls that got no answer within the response timeout.</summary>
internal sealed class CallDeadlines : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly OutstandingCalls[] _lists;
    private readonly Timer _sweep;

    public CallDeadlines(TimeSpan timeout)
    {
        _timeout = timeout;
        _lists = [.. Enumerable.Range(0, 16).Select(_ => new OutstandingCalls())];
        var period = TimeSpan.FromMilliseconds(Math.Clamp(timeout.TotalMilliseconds / 4, 10, 1000));
        _sweep = new(_ => Sweep(), null, period, period);
    }

    public void Add(Request call) =>
        _lists[Environment.CurrentManagedThreadId & 15].Add(call, Environment.TickCount64 + (long)_timeout.TotalMilliseconds);

    public void Dispose() => _sweep.Dispose();

    private void Sweep()
    {
        var now = Environment.TickCount64;
        foreach (var call in _lists.SelectMany(list => list.Late(now)))
        {
            call.Fail(new TimeoutException($"{call.Name} on {call.ForwardTo?.Id} did not answer within {_timeout}."));
        }
    }
}
