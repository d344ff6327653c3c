namespace NBomber.Contracts;

/// <summary>What one iteration or step came to.</summary>
public interface IResponse
{
    string StatusCode { get; }

    bool IsError { get; }

    long SizeBytes { get; }

    string Message { get; }

    /// <summary>Milliseconds that replace the measured latency; 0 keeps the measured one.</summary>
    double CustomLatencyMs { get; }
}
