namespace NBomber.Contracts.Stats;

/// <summary>Milliseconds; an open load's are counted from the moment the request was meant to start.</summary>
public sealed record LatencyStats(
    double MinMs,
    double MeanMs,
    double MaxMs,
    double Percent50,
    double Percent75,
    double Percent95,
    double Percent99,
    double StdDev,
    LatencyCount LatencyCount);
