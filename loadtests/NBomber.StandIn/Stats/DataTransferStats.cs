namespace NBomber.Contracts.Stats;

public sealed record DataTransferStats(
    long MinBytes,
    long MeanBytes,
    long MaxBytes,
    long Percent50,
    long Percent75,
    long Percent95,
    long Percent99,
    double StdDev,
    long AllBytes);
