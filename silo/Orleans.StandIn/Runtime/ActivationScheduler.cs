using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>
/// Runs the tasks of one activation one after the other on the thread pool. What a grain awaits continues here,
/// so two pieces of a grain's code never run at the same time.
/// </summary>
internal sealed class ActivationScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>Longest time, in milliseconds, that one activation keeps a thread while others wait.</summary>
    private const long Quantum = 50;

    private readonly ConcurrentQueue<Task> _queue = new();
    private int _scheduled;

    public override int MaximumConcurrencyLevel => 1;

    void IThreadPoolWorkItem.Execute()
    {
        Activation.Current = activation;
        try
        {
            var end = Environment.TickCount64 + Quantum;
            while (Environment.TickCount64 <= end && _queue.TryDequeue(out var task))
            {
                TryExecuteTask(task);
            }
        }
        finally
        {
            Activation.Current = null;
            Interlocked.Exchange(ref _scheduled, 0);
            if (!_queue.IsEmpty)
            {
                Schedule();
            }
        }
    }

    protected override void QueueTask(Task task)
    {
        _queue.Enqueue(task);
        Schedule();
    }

    /// <summary>Never: code of a grain must not start in the middle of other code of it that happens to complete a task.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _queue;

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _scheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }
}
