namespace NBomber.Engine;

/// <summary>Cuts a scenario's growing measurements into stretches: each point is the difference to the one before.</summary>
internal sealed class Timeline(ScenarioRun run)
{
    private const int MaximumPoints = 2_000;
    private readonly List<TimelinePoint> _points = [];
    private long[] _before = new long[Histogram.BucketCount];
    private long[] _now = new long[Histogram.BucketCount];
    private (TimeSpan At, int Ok, int Fail) _last;

    public IReadOnlyList<TimelinePoint> Points => _points;

    public void AddPoint()
    {
        var (at, whole) = (run.Duration, run.Recorder.Whole);
        var (ok, fail) = (whole.Ok.Count, whole.Fail.Count);
        var seconds = (at - _last.At).TotalSeconds;
        if (seconds < 0.5 || _points.Count >= MaximumPoints)
            return;

        whole.Ok.Latency.CopyCountsTo(_now);
        for (var bucket = 0; bucket < _now.Length; bucket++)
            _before[bucket] = _now[bucket] - _before[bucket];
        _points.Add(new TimelinePoint(
            at,
            (ok - _last.Ok) / seconds,
            (fail - _last.Fail) / seconds,
            Histogram.Percentile(_before, 50) / 1_000.0,
            Histogram.Percentile(_before, 99) / 1_000.0));
        (_before, _now) = (_now, _before);
        _last = (at, ok, fail);
    }
}
