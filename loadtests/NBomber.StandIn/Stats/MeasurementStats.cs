namespace NBomber.Contracts.Stats;

public sealed record MeasurementStats(
    RequestStats Request, LatencyStats Latency, DataTransferStats DataTransfer, StatusCodeStats[] StatusCodes);
