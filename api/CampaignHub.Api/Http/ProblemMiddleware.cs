namespace CampaignHub.Api.Http;

/// <summary>Outermost: whatever goes wrong inside leaves as problem details, never as a stack trace or an empty body.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    private const int ClientClosedRequest = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : ClientClosedRequest;
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception);
            return;
        }

        if (IsBareError(context.Response))
        {
            await Problems.OfStatus(context.Response.StatusCode).ExecuteAsync(context);
        }
    }

    private static bool IsBareError(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null };

    private Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = Problems.OfException(exception);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            // PostgreSQL is away, and every request says so: one line each, the reason is in the log of whoever lost it.
            Log.Unavailable(logger, context.Request.Method, RouteOf(context), exception.GetType().Name);
        }
        else if (problem.Status >= 500)
        {
            Log.Failed(logger, context.Request.Method, RouteOf(context), problem.Code, exception);
        }

        context.Response.Clear();
        SecurityHeaders.Add(context);
        return problem.ExecuteAsync(context);
    }

    /// <summary>The pattern, not the path: a path may hold what a person typed.</summary>
    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Method} {Route} failed with {Code}")]
        public static partial void Failed(ILogger logger, string method, string route, string code, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "{Method} {Route} could not be answered now ({Reason})")]
        public static partial void Unavailable(ILogger logger, string method, string route, string reason);
    }
}
