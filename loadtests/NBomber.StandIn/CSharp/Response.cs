using NBomber.Contracts;

namespace NBomber.CSharp;

/// <summary>Makes responses.</summary>
public static class Response
{
    public static Response<object> Ok() => Ok<object>();

    public static Response<object> Fail() => Fail<object>();

    public static Response<object> Ok(
        string statusCode = "", long sizeBytes = 0, string message = "", double customLatencyMs = 0) =>
        Ok<object>(statusCode, sizeBytes, message, customLatencyMs);

    public static Response<T> Ok<T>(
        string statusCode = "", long sizeBytes = 0, string message = "", double customLatencyMs = 0) =>
        new(statusCode, IsError: false, sizeBytes, message ?? "", customLatencyMs);

    public static Response<object> Fail(
        string statusCode = "", string message = "", long sizeBytes = 0, double customLatencyMs = 0) =>
        Fail<object>(statusCode, message, sizeBytes, customLatencyMs);

    public static Response<T> Fail<T>(
        string statusCode = "", string message = "", long sizeBytes = 0, double customLatencyMs = 0) =>
        new(statusCode, IsError: true, sizeBytes, message ?? "", customLatencyMs);
}
