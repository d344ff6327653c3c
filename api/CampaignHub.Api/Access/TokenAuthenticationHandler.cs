using CampaignHub.Api.Http;
using Microsoft.AspNetCore.Authentication;

namespace CampaignHub.Api.Access;

/// <summary>
/// The one way to be signed in: an opaque token, in the header or the cookie. Written against the interface, not the
/// framework's base class with its options and events: it runs for every check-in, and a known token costs one hash and
/// one look-up.
/// </summary>
internal sealed class TokenAuthenticationHandler(TokenCache tokens) : IAuthenticationHandler
{
    public const string Scheme = "Token";
    private static readonly Task<AuthenticateResult> Nobody = Task.FromResult(AuthenticateResult.NoResult());
    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    /// <summary>Not asynchronous for a known token, which is every request but a token's first.</summary>
    public Task<AuthenticateResult> AuthenticateAsync()
    {
        if (!PresentedToken.TryRead(_context.Request, out var hash, out var fromCookie))
        {
            return Nobody;
        }

        if (fromCookie)
        {
            _context.Features.Set(CookieSession.Instance);
        }

        var looking = tokens.FindAsync(hash, _context.RequestAborted);
        return looking.IsCompletedSuccessfully ? Answer(looking.Result) : WaitAsync(looking);
    }

    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        _context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.NotSignedIn.ExecuteAsync(_context);
    }

    public Task ForbidAsync(AuthenticationProperties? properties) => Problems.Forbidden.ExecuteAsync(_context);

    private async Task<AuthenticateResult> WaitAsync(ValueTask<KnownToken?> looking) => await Answer(await looking);

    private Task<AuthenticateResult> Answer(KnownToken? token)
    {
        if (token is null)
        {
            return Nobody;
        }

        token.MarkUsed();
        _context.Features.Set(token);
        return token.Success;
    }
}
