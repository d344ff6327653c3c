using System.Numerics;

namespace NBomber.Engine;

/// <summary>
/// Counts values from 0 to about 10¹² in buckets whose width grows with the value, so that any percentile is at most 0.1 %
/// above the true one. Recording is lock-free and takes the same time and memory however many values there are.
/// </summary>
/// <remarks>Values below 2,048 have a bucket each; above, each doubling is cut into 1,024 equal buckets.</remarks>
internal sealed class Histogram
{
    private const int HalfBits = 10;
    private const int Half = 1 << HalfBits;
    private const int MaximumBits = 40;
    private readonly long[] _counts = new long[BucketCount];
    private long _count;
    private long _sum;
    private long _minimum = long.MaxValue;
    private long _maximum;

    public const int BucketCount = (2 * Half) + ((MaximumBits - HalfBits - 1) * Half);

    public const long GreatestValue = (1L << MaximumBits) - 1;

    public long Count => Interlocked.Read(ref _count);

    public long Sum => Interlocked.Read(ref _sum);

    public long Minimum => Count == 0 ? 0 : Interlocked.Read(ref _minimum);

    public long Maximum => Interlocked.Read(ref _maximum);

    public double Mean => Count == 0 ? 0 : (double)Sum / Count;

    /// <summary>Values outside the range count as its nearest end.</summary>
    public void Record(long value)
    {
        value = Math.Clamp(value, 0, GreatestValue);
        Interlocked.Increment(ref _counts[BucketOf(value)]);
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _sum, value);
        Lower(ref _minimum, value);
        Raise(ref _maximum, value);
    }

    /// <summary>The value that <paramref name="percent"/> of the values do not exceed; 0 when there are none.</summary>
    public long Percentile(double percent) => Math.Min(Percentile(_counts, percent), Maximum);

    /// <summary>As <see cref="Percentile(double)"/>, of counts that <see cref="CopyCountsTo"/> gave or of their difference.</summary>
    public static long Percentile(ReadOnlySpan<long> counts, double percent)
    {
        var total = 0L;
        foreach (var count in counts)
            total += count;
        if (total == 0)
            return 0;

        var wanted = Math.Max(1, (long)Math.Ceiling(percent / 100 * total));
        var seen = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            seen += counts[bucket];
            if (seen >= wanted)
                return GreatestOf(bucket);
        }
        return GreatestValue;
    }

    /// <summary>Standard deviation, each value taken as the middle of its bucket.</summary>
    public double StandardDeviation()
    {
        var (mean, squares, count) = (Mean, 0.0, 0L);
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            if (_counts[bucket] == 0)
                continue;
            var middle = ((bucket == 0 ? 0 : GreatestOf(bucket - 1) + 1) + GreatestOf(bucket)) / 2.0;
            squares += _counts[bucket] * (middle - mean) * (middle - mean);
            count += _counts[bucket];
        }
        return count == 0 ? 0 : Math.Sqrt(squares / count);
    }

    /// <summary>How many values are at most <paramref name="value"/>, as exactly as the buckets tell.</summary>
    public long CountAtMost(long value)
    {
        var count = 0L;
        for (var bucket = 0; bucket <= BucketOf(value); bucket++)
            count += _counts[bucket];
        return count;
    }

    public void CopyCountsTo(Span<long> counts) => _counts.CopyTo(counts);

    internal static int BucketOf(long value)
    {
        if (value < 2 * Half)
            return (int)value;
        var shift = BitOperations.Log2((ulong)value) - HalfBits;
        return (2 * Half) + ((shift - 1) * Half) + (int)(value >> shift) - Half;
    }

    internal static long GreatestOf(int bucket)
    {
        if (bucket < 2 * Half)
            return bucket;
        var shift = ((bucket - (2 * Half)) / Half) + 1;
        long leading = ((bucket - (2 * Half)) % Half) + Half;
        return ((leading + 1) << shift) - 1;
    }

    private static void Lower(ref long place, long value)
    {
        for (var seen = Interlocked.Read(ref place); value < seen;)
        {
            var before = Interlocked.CompareExchange(ref place, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }

    private static void Raise(ref long place, long value)
    {
        for (var seen = Interlocked.Read(ref place); value > seen;)
        {
            var before = Interlocked.CompareExchange(ref place, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
