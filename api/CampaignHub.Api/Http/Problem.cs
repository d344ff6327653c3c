using System.Globalization;

namespace CampaignHub.Api.Http;

/// <summary>
/// A refusal as the caller sees it: problem details (RFC 9457) with a stable code. A handler returns it, the
/// middleware writes it for what the framework refuses; nothing else writes an error.
/// </summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable, for programs: <c>not-signed-in</c>, <c>wrong-status</c> …</param>
/// <param name="Title">One sentence for people who read logs: what is wrong, the same for every occurrence.</param>
public sealed record Problem(int Status, string Code, string Title) : IResult, IStatusCodeHttpResult
{
    /// <summary>What to do about this occurrence. Never holds what the caller typed, nor anything of the server's inside.</summary>
    public string? Detail { get; init; }

    /// <summary>Whom to ask about this occurrence, where somebody can help.</summary>
    public ProblemContact? Contact { get; init; }

    /// <summary>When trying again makes sense; sent as <c>Retry-After</c>, whole seconds, at least 1.</summary>
    public TimeSpan? RetryAfter { get; init; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>Writes the problem as the response.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var body = new ProblemBody($"urn:campaignhub:{Code}", Title, Status, Code, Detail, Contact);
        return response.WriteAsJsonAsync(body, HttpJsonContext.Default.ProblemBody, "application/problem+json", httpContext.RequestAborted);
    }
}
