namespace NBomber.Contracts.Stats;

/// <summary>How many responses took at most 800 ms, up to 1,200 ms, and longer.</summary>
public sealed record LatencyCount(int LessOrEq800, int More800Less1200, int MoreOrEq1200);
