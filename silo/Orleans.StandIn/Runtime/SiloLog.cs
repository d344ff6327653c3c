using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>What the silo logs.</summary>
internal static partial class SiloLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Request} on {GrainId} failed; the caller has the error")]
    public static partial void RequestFailed(this ILogger log, string request, GrainId grainId, Exception? error);

    [LoggerMessage(2, LogLevel.Error, "{GrainId} could not be activated")]
    public static partial void ActivationFailed(this ILogger log, GrainId grainId, Exception error);

    [LoggerMessage(3, LogLevel.Error, "{GrainId} failed while it was deactivated; it is gone all the same")]
    public static partial void DeactivationFailed(this ILogger log, GrainId grainId, Exception error);

    [LoggerMessage(4, LogLevel.Warning, "The stored {Record} of {GrainId} cannot be read and counts as absent")]
    public static partial void RecordUnreadable(this ILogger log, string record, GrainId grainId, Exception error);

    [LoggerMessage(5, LogLevel.Warning, "A timer of {GrainId} failed; it goes on")]
    public static partial void TimerFailed(this ILogger log, GrainId grainId, Exception? error);

    [LoggerMessage(6, LogLevel.Warning, "One-way call {Request} on {GrainId} failed; nobody hears of it")]
    public static partial void OneWayFailed(this ILogger log, string request, GrainId grainId, Exception? error);
}
