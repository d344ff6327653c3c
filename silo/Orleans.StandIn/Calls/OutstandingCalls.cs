namespace Orleans.Runtime;

/// <summary>
/// The calls that still owe an answer, in the order of their deadlines (all callers wait equally long), so that
/// looking for late ones looks at the first only. Split into lists that are locked apart, one per few threads.
/// </summary>
internal sealed class OutstandingCalls
{
    private readonly Lock _lock = new();
    private Request? _first;
    private Request? _last;

    /// <summary>Adds a call at the end of the line.</summary>
    public void Add(Request call, long deadline)
    {
        call.Owner = this;
        call.Deadline = deadline;
        lock (_lock)
        {
            call.Previous = _last;
            if (_last is null)
            {
                _first = call;
            }
            else
            {
                _last.Next = call;
            }

            _last = call;
        }
    }

    /// <summary>Takes out a call that was answered; does nothing if it is out already.</summary>
    public void Remove(Request call)
    {
        lock (_lock)
        {
            if (call.Previous is null && _first != call)
            {
                return;
            }

            _ = call.Previous is null ? _first = call.Next : call.Previous.Next = call.Next;
            _ = call.Next is null ? _last = call.Previous : call.Next.Previous = call.Previous;
            call.Previous = call.Next = null;
        }
    }

    /// <summary>The calls whose deadline is over at <paramref name="now"/>; they stay in the list until they are failed.</summary>
    public IReadOnlyList<Request> Late(long now)
    {
        var late = new List<Request>();
        lock (_lock)
        {
            for (var call = _first; call is not null && call.Deadline <= now; call = call.Next)
            {
                late.Add(call);
            }
        }

        return late;
    }
}
