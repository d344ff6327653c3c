using System.Collections.Concurrent;
using NBomber.Contracts;
using NBomber.Contracts.Stats;

namespace NBomber.Engine;

/// <summary>Collects the successes, or the failures, of one scenario or step.</summary>
internal sealed class MeasurementRecorder
{
    private const int MaximumStatusCodes = 200;
    private const string OtherStatusCodes = "other";
    private readonly ConcurrentDictionary<string, StatusCount> _statuses = new(StringComparer.Ordinal);

    /// <summary>Microseconds.</summary>
    public Histogram Latency { get; } = new();

    public Histogram Bytes { get; } = new();

    public int Count => (int)Latency.Count;

    public void Record(IResponse response, TimeSpan latency)
    {
        Latency.Record((long)latency.TotalMicroseconds);
        Bytes.Record(response.SizeBytes);
        if (response.StatusCode.Length > 0)
            Interlocked.Increment(ref StatusOf(response).Count);
    }

    /// <param name="allCount">Successes and failures together.</param>
    public MeasurementStats ToStats(int allCount, TimeSpan duration, bool isError)
    {
        var count = Count;
        return new MeasurementStats(
            new RequestStats(count, Math.Round(count / Math.Max(1, duration.TotalSeconds), 1), Percent(count, allCount)),
            LatencyStats(count),
            DataTransferStats(),
            [.. _statuses.Values
                .OrderBy(status => status.Code, StringComparer.Ordinal)
                .Select(status => new StatusCodeStats(
                    status.Code, isError, status.Message, status.Count, Percent(status.Count, allCount)))]);
    }

    private LatencyStats LatencyStats(int count)
    {
        var upTo800 = (int)Latency.CountAtMost(800_000);
        var upTo1200 = (int)Latency.CountAtMost(1_200_000);
        return new LatencyStats(
            Milliseconds(Latency.Minimum),
            Milliseconds(Latency.Mean),
            Milliseconds(Latency.Maximum),
            Milliseconds(Latency.Percentile(50)),
            Milliseconds(Latency.Percentile(75)),
            Milliseconds(Latency.Percentile(95)),
            Milliseconds(Latency.Percentile(99)),
            Milliseconds(Latency.StandardDeviation()),
            new LatencyCount(upTo800, upTo1200 - upTo800, Math.Max(0, count - upTo1200)));
    }

    private DataTransferStats DataTransferStats() => new(
        Bytes.Minimum,
        (long)Bytes.Mean,
        Bytes.Maximum,
        Bytes.Percentile(50),
        Bytes.Percentile(75),
        Bytes.Percentile(95),
        Bytes.Percentile(99),
        Math.Round(Bytes.StandardDeviation(), 2),
        Bytes.Sum);

    private StatusCount StatusOf(IResponse response)
    {
        if (_statuses.TryGetValue(response.StatusCode, out var known))
            return known;
        var code = _statuses.Count < MaximumStatusCodes ? response.StatusCode : OtherStatusCodes;
        return _statuses.GetOrAdd(code, static (key, message) => new StatusCount(key, message), response.Message);
    }

    private static double Milliseconds(double microseconds) => Math.Round(microseconds / 1_000, 2);

    private static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole);

    private sealed class StatusCount(string code, string message)
    {
        public int Count;

        public string Code { get; } = code;

        public string Message { get; } = message;
    }
}
