using System.Collections.Concurrent;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>
/// One activation of a grain: its line of requests and its turns. Fields below the line are used in turns only.
/// </summary>
internal sealed partial class Activation : IGrainContext
{
    [ThreadStatic]
    private static Activation? s_current;

    private readonly Silo _silo;
    private readonly GrainClass _class;
    private readonly ActivationScheduler _scheduler;
    private readonly ConcurrentQueue<Request> _inbox = new();
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ActivationState _state;
    private int _turnIsQueued;
    private long _lastUse = Environment.TickCount64;
    private long _keepUntil;

    // ---- in turns only
    private readonly TurnQueue _line;
    private bool _isStarting;

    public Activation(Silo silo, GrainClass grainClass, GrainId id)
    {
        _silo = silo;
        _class = grainClass;
        _scheduler = new(this);
        _line = new(grainClass.IsReentrant);
        GrainId = id;
    }

    /// <summary>The activation whose turn this thread runs.</summary>
    public static Activation? Current
    {
        get => s_current;
        set => s_current = value;
    }

    public GrainId GrainId { get; }

    public object? GrainInstance { get; private set; }

    public IServiceProvider ActivationServices => _scope.ServiceProvider;

    public Task Deactivated => _gone.Task;

    public Silo Silo => _silo;

    public bool IsDead => _state == ActivationState.Dead;

    /// <summary>The activation a grain object belongs to.</summary>
    public static Activation Of(IGrainBase grain) => grain.GrainContext as Activation
        ?? throw new InvalidOperationException("This grain object was not made by the runtime, so it has no activation.");

    /// <summary>A reference of the given interface to this grain.</summary>
    public Reference Reference(Type contract) => _silo.Reference(contract, new GrainTarget(_silo, _class, GrainId));

    /// <summary>Puts a request at the end of the line. Callable from any thread.</summary>
    public void Post(Request request)
    {
        _inbox.Enqueue(request);
        QueueTurn();
    }

    private void QueueTurn()
    {
        if (Interlocked.Exchange(ref _turnIsQueued, 1) != 0)
        {
            return;
        }

        // The values that flow with the caller (AsyncLocal) stay with the caller, as they would between processes.
        if (ExecutionContext.IsFlowSuppressed())
        {
            StartTurn();
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            StartTurn();
        }
    }

    private void StartTurn() => new Task(static self => ((Activation)self!).Turn(), this).Start(_scheduler);

    private void Turn()
    {
        Interlocked.Exchange(ref _turnIsQueued, 0);
        Advance();
    }

    private void Advance()
    {
        while (_inbox.TryDequeue(out var request))
        {
            _line.Add(request);
        }

        switch (_state)
        {
            case ActivationState.Created when _line.Waiting > 0:
                _ = ActivateAsync();
                break;
            case ActivationState.Created when _ending is not null:
                Bury();
                break;
            case ActivationState.Active when _ending is null:
                StartRequests();
                break;
            case ActivationState.Active when _line.Running == 0:
                _ = DeactivateAsync(_ending);
                break;
            case ActivationState.Dead:
                Forward();
                break;
        }
    }

    private void StartRequests()
    {
        // A request that ends at once comes back here through Ended; the loop goes on instead of nesting.
        if (_isStarting)
        {
            return;
        }

        _isStarting = true;
        while (_ending is null && _line.TryStart(out var request))
        {
            Start(request);
        }

        _isStarting = false;
        EndIfAsked();
    }

    private void Start(Request request)
    {
        if (request.IsAbandoned)
        {
            _line.Ended(request);
            return;
        }

        var outcome = request.Invoke(GrainInstance!);
        if (outcome.IsCompleted)
        {
            Ended(request, outcome);
        }
        else
        {
            _ = WaitForAsync(request, outcome);
        }
    }

    private async Task WaitForAsync(Request request, Task outcome)
    {
        await outcome.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Ended(request, outcome);
        Advance();
    }

    private void Ended(Request request, Task outcome)
    {
        if (request.KeepsAlive)
        {
            Volatile.Write(ref _lastUse, Environment.TickCount64);
        }

        _line.Ended(request);
        if (!outcome.IsCompletedSuccessfully)
        {
            EndIfStateIsOld(outcome.Exception?.InnerException);
            request.Log(_silo.Log, GrainId, outcome.Exception?.InnerException);
        }

        request.Complete(outcome);
    }

    /// <summary>Somebody else wrote this grain's record: the next request gets an activation that has read it.</summary>
    private void EndIfStateIsOld(Exception? error)
    {
        if (error is InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            Deactivate(new(DeactivationReasonCode.ApplicationError, conflict, "The grain's record was written by another activation."));
        }
    }

    private void EndIfAsked()
    {
        if (_ending is not null && _state == ActivationState.Active && _line.Running == 0)
        {
            _ = DeactivateAsync(_ending);
        }
    }

    private void Forward()
    {
        foreach (var request in _line.TakeAll())
        {
            request.ForwardTo?.Send(request);
        }
    }
}
