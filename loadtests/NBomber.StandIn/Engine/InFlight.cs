namespace NBomber.Engine;

/// <summary>Counts the iterations that have begun and not ended, up to a limit, and tells when the last has ended.</summary>
internal sealed class InFlight(int limit)
{
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The iterations, and one for the scheduler until it is done.</summary>
    private int _count = 1;

    /// <summary>Ends when the scheduler is done and every iteration has ended.</summary>
    public Task Empty => _empty.Task;

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _count) - 1 <= limit)
            return true;
        Exit();
        return false;
    }

    public void Exit()
    {
        if (Interlocked.Decrement(ref _count) == 0)
            _empty.TrySetResult();
    }

    public void SchedulerIsDone() => Exit();
}
