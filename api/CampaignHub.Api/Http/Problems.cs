using System.Text.Json;
using Npgsql;
using Orleans.Runtime;

namespace CampaignHub.Api.Http;

/// <summary>The refusals every feature shares, and the one place that turns a status or an exception into one.</summary>
public static class Problems
{
    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(2);

    public static Problem NotSignedIn { get; } = new(401, "not-signed-in", "Sign in first: the request has no valid token.");

    public static Problem Forbidden { get; } = new(403, "forbidden", "Your role may not do this.");

    public static Problem WrongOrigin { get; } =
        new(403, "wrong-origin", "A signed-in page of another site may not do this; send a bearer token instead of the cookie.");

    public static Problem PasswordChangeRequired { get; } = new(
        403, "password-change-required", "Change the first password before anything else: POST /api/v1/sessions/current/password.");

    /// <summary>Also for what lies outside the caller's scope: it does not exist for them.</summary>
    public static Problem NotFound { get; } = new(404, "not-found", "There is no such thing here.");

    public static Problem MethodNotAllowed { get; } = new(405, "method-not-allowed", "This address does not take that method.");

    public static Problem TooLarge { get; } = new(413, "too-large", "The request is too large: send it in smaller parts.");

    public static Problem UnsupportedMediaType { get; } =
        new(415, "unsupported-media-type", "The body must be sent as application/json.");

    public static Problem TooManyRequests { get; } = new(429, "too-many-requests", "Too many requests: wait, then go on.");

    public static Problem InternalError { get; } =
        new(500, "internal-error", "The server failed on this request; the reason is in its log.");

    public static Problem Unavailable { get; } =
        new(503, "unavailable", "The server cannot answer now: send the same request again a little later.") { RetryAfter = SoonAgain };

    /// <summary>The request cannot be understood; <paramref name="detail"/> says what to change.</summary>
    public static Problem InvalidRequest(string? detail = null) =>
        new(400, "invalid-request", "The request is not understood.") { Detail = detail };

    /// <summary>The problem for a status that the framework set without a body.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        400 => InvalidRequest(),
        401 => NotSignedIn,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        503 => Unavailable,
        < 500 => new(status, "refused", "The request is refused."),
        _ => InternalError with { Status = status },
    };

    /// <summary>The problem for an exception that reached the border.</summary>
    public static Problem OfException(Exception exception) => exception switch
    {
        ProblemException { Problem: var problem } => problem,
        BadHttpRequestException { StatusCode: 400, InnerException: JsonException json } => InvalidRequest(Where(json)),
        BadHttpRequestException { StatusCode: 400 } => InvalidRequest("The body or a parameter of the address is missing or has the wrong form."),
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        JsonException json => InvalidRequest(Where(json)),
        NpgsqlException { IsTransient: true } or PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" } => Unavailable,
        TimeoutException or SiloUnavailableException => Unavailable,
        // A grain that could not wake: the reason lies within.
        OrleansException { InnerException: { } inner } => OfException(inner),
        _ => InternalError,
    };

    private static string Where(JsonException json) => json.Path is null or "$" or ""
        ? "The body is not JSON of the expected form."
        : $"The body is not JSON of the expected form, at {json.Path}.";
}
