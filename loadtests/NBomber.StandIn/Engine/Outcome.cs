using NBomber.Contracts;

namespace NBomber.Engine;

/// <summary>Responses that no scenario makes; the codes are NBomber's.</summary>
internal static class Outcome
{
    public const string TimeoutCode = "-100";
    public const string UnhandledExceptionCode = "-101";
    public const string TooManyInFlightCode = "in-flight-limit";

    public static readonly Response<object> Timeout =
        new(TimeoutCode, IsError: true, SizeBytes: 0, "operation timeout", CustomLatencyMs: 0);

    /// <summary>The arrival was due but not begun: a later start would no longer be the load that was asked for.</summary>
    public static readonly Response<object> TooManyInFlight =
        new(TooManyInFlightCode, IsError: true, SizeBytes: 0, "not begun: too many iterations in flight", CustomLatencyMs: 0);

    public static Response<T> Unhandled<T>(Exception exception) =>
        new(UnhandledExceptionCode, IsError: true, SizeBytes: 0, $"{exception.GetType().Name}: {exception.Message}", CustomLatencyMs: 0);
}
