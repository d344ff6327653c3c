namespace Orleans.Runtime;

/// <summary>A running timer of a grain; disposing stops it.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets both times anew, counted from now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative (and not infinite) or longer than 4294967294 ms.</exception>
    void Change(TimeSpan dueTime, TimeSpan period);
}
