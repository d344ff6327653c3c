using CampaignHub.Api.Http;

namespace CampaignHub.Api.Access;

/// <summary>Holds every request against its line of the <see cref="AccessTable"/>, before the handler runs.</summary>
internal sealed class AccessGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // An address that does not exist has no line: who is signed in learns that it does not, others that they should sign in.
        var line = context.GetEndpoint()?.Metadata.GetMetadata<AccessLine>();
        if (line is { IsOpen: true })
        {
            return next(context);
        }

        return context.User.FindCaller() is not { } caller ? ChallengeAsync(context)
            : line is null || line.Admits(caller) && line.Reaches(caller, name => Named(context.Request, name)) ? next(context)
            : Refuse(line, caller).ExecuteAsync(context);
    }

    private static Task ChallengeAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.NotSignedIn.ExecuteAsync(context);
    }

    private static Problem Refuse(AccessLine line, Caller caller) =>
        line.Scope is Scope.Province || !line.Admits(caller) ? Problems.Forbidden : Problems.NotFound;

    private static string? Named(HttpRequest request, string name) =>
        request.RouteValues.TryGetValue(name, out var value) ? value as string
        : request.Query.TryGetValue(name, out var query) ? query.ToString()
        : null;
}
