namespace NBomber.Contracts.Stats;

/// <summary>What a run came to.</summary>
public sealed record NodeStats(
    ScenarioStats[] ScenarioStats,
    ThresholdResult[] Thresholds,
    NodeInfo NodeInfo,
    TestInfo TestInfo,
    ReportFile[] ReportFiles,
    int AllRequestCount,
    int AllOkCount,
    int AllFailCount,
    long AllBytes,
    TimeSpan Duration);
