namespace CampaignHub.Api.Access;

/// <summary>
/// The one way to be signed in: an opaque token, in the header or the cookie. A plain middleware, not a scheme of the framework with its
/// services, tickets and events: it runs for every check-in, and a known token costs one hash and one look-up.
/// </summary>
internal sealed class TokenAuthentication(RequestDelegate next, TokenCache tokens)
{
    /// <summary>Not asynchronous for a known token, which is every request but a token's first.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!PresentedToken.TryRead(context.Request, out var hash, out var fromCookie))
        {
            return next(context);
        }

        if (fromCookie)
        {
            context.Features.Set(CookieSession.Instance);
        }

        var looking = tokens.FindAsync(hash, context.RequestAborted);
        return looking.IsCompletedSuccessfully ? GoOnAsync(context, looking.Result) : WaitAsync(context, looking);
    }

    private async Task WaitAsync(HttpContext context, ValueTask<KnownToken?> looking) => await GoOnAsync(context, await looking);

    private Task GoOnAsync(HttpContext context, KnownToken? token)
    {
        if (token is not null)
        {
            token.MarkUsed();
            context.Features.Set(token);
            context.User = token.Principal;
        }

        return next(context);
    }
}
