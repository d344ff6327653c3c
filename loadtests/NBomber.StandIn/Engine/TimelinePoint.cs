namespace NBomber.Engine;

/// <summary>What one scenario did in one stretch of the run, for the report's charts.</summary>
/// <param name="At">End of the stretch, from the beginning of the load.</param>
internal sealed record TimelinePoint(TimeSpan At, double OkPerSecond, double FailPerSecond, double P50Ms, double P99Ms);
