using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a grain timer fires and how its callbacks share the grain.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>Options with both times.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time until the first callback; zero = at once, <see cref="Timeout.InfiniteTimeSpan"/> = not until changed.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of a callback to the next; <see cref="Timeout.InfiniteTimeSpan"/> = once only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Callbacks may run while a request of the grain waits. Otherwise they take their turn like a request.</summary>
    public bool Interleave { get; init; }

    /// <summary>A callback counts as use of the grain, so that it is not collected as idle.</summary>
    public bool KeepAlive { get; init; }
}
