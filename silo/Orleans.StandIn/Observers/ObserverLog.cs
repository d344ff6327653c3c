using Microsoft.Extensions.Logging;

namespace Orleans.Utilities;

/// <summary>What observer managers log.</summary>
internal static partial class ObserverLog
{
    [LoggerMessage(21, LogLevel.Debug, "Observer {Id} did not subscribe again and is dropped")]
    public static partial void ObserverExpired(this ILogger log, object id);

    [LoggerMessage(22, LogLevel.Debug, "Observer {Id} failed and is dropped")]
    public static partial void ObserverFailed(this ILogger log, object id, Exception error);
}
