using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>A call through a reference. <typeparamref name="TResult"/> is <see cref="Nothing"/> where the method has no result.</summary>
internal sealed class Call<TArguments, TResult>(CallTarget target, GrainMethod<TArguments> method, TArguments arguments) : Request
{
    private readonly TaskCompletionSource<TResult>? _answer =
        method.IsOneWay ? null : new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CancellationTokenRegistration _cancellation;

    public override string Name => method.Name;

    public override bool IsReadOnly => method.IsReadOnly;

    public override bool IsAlwaysInterleave => method.IsAlwaysInterleave;

    public override bool IsAbandoned => _answer is { Task.IsCompleted: true };

    public override CallTarget? ForwardTo => target;

    /// <summary>What the caller waits for; completed from the start when the call is one-way.</summary>
    public Task<TResult> Answer => _answer?.Task ?? Task.FromResult<TResult>(default!);

    /// <summary>Ends the caller's wait when the caller cancels; the grain has the same token and ends when it likes.</summary>
    /// <returns>False when the caller has cancelled already, so that the call need not be sent.</returns>
    public bool HeedCancellation()
    {
        var cancellation = method.Cancellation(arguments);
        if (cancellation.CanBeCanceled)
        {
            _cancellation = cancellation.UnsafeRegister(
                static (call, token) => ((Request)call!).Fail(new OperationCanceledException(token)), this);
        }

        return !cancellation.IsCancellationRequested;
    }

    public override Task Invoke(object instance)
    {
        try
        {
            return method.Invoke(instance, arguments)
                ?? Task.FromException(new InvalidOperationException($"{Name} returned null instead of a task."));
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    public override void Complete(Task outcome)
    {
        End();
        if (_answer is null)
        {
            _ = outcome.Exception;
        }
        else if (outcome.IsCompletedSuccessfully)
        {
            _answer.TrySetResult(typeof(TResult) == typeof(Nothing) ? default! : Unsafe.As<Task<TResult>>(outcome).Result);
        }
        else if (outcome.IsCanceled)
        {
            _answer.TrySetException(new TaskCanceledException(outcome));
        }
        else
        {
            _answer.TrySetException(outcome.Exception!.InnerExceptions);
        }
    }

    public override void Log(ILogger log, GrainId grain, Exception? error)
    {
        if (method.IsOneWay)
        {
            log.OneWayFailed(Name, grain, error);
        }
        else
        {
            log.RequestFailed(Name, grain, error);
        }
    }

    public override void Fail(Exception error)
    {
        End();
        _answer?.TrySetException(error);
    }

    private void End()
    {
        Owner?.Remove(this);
        _cancellation.Unregister();
    }
}
