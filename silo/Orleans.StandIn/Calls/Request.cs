using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>
/// Something an activation does in turns: a call, or a timer's callback. Also a node of the list in which
/// <see cref="OutstandingCalls"/> keeps calls that still owe an answer.
/// </summary>
internal abstract class Request
{
    /// <summary>Place in the line of its activation.</summary>
    internal long Order;

    internal Request? Previous;
    internal Request? Next;

    /// <summary>The list the call is kept in until it is answered; null for calls without an answer.</summary>
    internal OutstandingCalls? Owner;

    /// <summary>Moment, in milliseconds of <see cref="Environment.TickCount64"/>, after which the caller waits no longer.</summary>
    internal long Deadline;

    /// <summary>Interface and method, for error texts.</summary>
    public abstract string Name { get; }

    public abstract bool IsReadOnly { get; }

    public abstract bool IsAlwaysInterleave { get; }

    /// <summary>The caller waits no longer, so the request need not start.</summary>
    public virtual bool IsAbandoned => false;

    /// <summary>Counts as use of the grain.</summary>
    public virtual bool KeepsAlive => true;

    /// <summary>Goes on to the next activation if this one ends before it starts.</summary>
    public virtual CallTarget? ForwardTo => null;

    /// <summary>Calls the grain or observer. The task never belongs to the caller: <see cref="Complete"/> passes its outcome on.</summary>
    public abstract Task Invoke(object instance);

    /// <summary>Answers with the outcome of <see cref="Invoke"/>.</summary>
    public abstract void Complete(Task outcome);

    /// <summary>Notes an error of <see cref="Invoke"/>.</summary>
    public virtual void Log(ILogger log, GrainId grain, Exception? error) => log.RequestFailed(Name, grain, error);

    /// <summary>Answers with an error instead of running.</summary>
    public abstract void Fail(Exception error);
}
