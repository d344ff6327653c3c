namespace CampaignHub.Api.CheckIns;

/// <summary>
/// Bounds the check-ins under way by the time it takes to work them off: as many as were answered lately in <see cref="Work"/>, and always
/// <see cref="AlwaysTaken"/>. What is taken in is then answered soon, however much is sent; the rest is told to come back at once, before
/// its work has begun. While little is under way the pace is that of the senders and says nothing, so <see cref="AtFirst"/> are taken.
/// Thread-safe.
/// </summary>
internal sealed class IntakeLimit(TimeProvider time)
{
    /// <summary>Taken whatever the pace: 512 phones that send one each, or 128 that send 20, are never turned away.</summary>
    public const int AlwaysTaken = 2_560;

    /// <summary>Taken until a pace is known: 512 phones that come back with 20 each.</summary>
    public const int AtFirst = 10_240;

    private static readonly TimeSpan s_window = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private long _limit = AtFirst;
    private long _underWay;
    private long _answered;
    private long _since = time.GetTimestamp();

    /// <summary>How much work may wait; behind it lies the commit.</summary>
    public static TimeSpan Work { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Check-ins under way now.</summary>
    public long UnderWay => Volatile.Read(ref _underWay);

    /// <summary>True when not one more is taken; asked before a body is read.</summary>
    public bool IsFull => UnderWay >= Volatile.Read(ref _limit);

    /// <summary>Takes a request of so many check-ins; false when they are too many just now. Who was let in must <see cref="Leave"/>.</summary>
    public bool TryEnter(int checkIns)
    {
        if (Interlocked.Add(ref _underWay, checkIns) <= Volatile.Read(ref _limit))
        {
            return true;
        }

        Interlocked.Add(ref _underWay, -checkIns);
        return false;
    }

    /// <summary>The request is answered.</summary>
    public void Leave(int checkIns)
    {
        Interlocked.Add(ref _underWay, -checkIns);
        Interlocked.Add(ref _answered, checkIns);
        if (time.GetElapsedTime(Volatile.Read(ref _since)) >= s_window && _gate.TryEnter())
        {
            try
            {
                Measure();
            }
            finally
            {
                _gate.Exit();
            }
        }
    }

    /// <summary>The pace of the window that ends now; it falls slowly, since a pause for collecting garbage is no change of pace.</summary>
    private void Measure()
    {
        var (now, since) = (time.GetTimestamp(), _since);
        var elapsed = time.GetElapsedTime(since, now);
        if (elapsed < s_window)
        {
            return;
        }

        Volatile.Write(ref _since, now);
        var inTime = (long)(Interlocked.Exchange(ref _answered, 0) / elapsed.TotalSeconds * Work.TotalSeconds);
        Volatile.Write(ref _limit, UnderWay < AlwaysTaken / 2
            ? Math.Max(AtFirst, inTime)
            : Math.Max(AlwaysTaken, Math.Max(inTime, (3 * _limit + inTime) / 4)));
    }
}
