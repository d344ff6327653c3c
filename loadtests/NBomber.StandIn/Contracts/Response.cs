namespace NBomber.Contracts;

/// <summary>A response as <see cref="CSharp.Response"/> makes it. The payload of the real type, an F# option, is not carried.</summary>
public sealed record Response<T>(string StatusCode, bool IsError, long SizeBytes, string Message, double CustomLatencyMs)
    : IResponse;
