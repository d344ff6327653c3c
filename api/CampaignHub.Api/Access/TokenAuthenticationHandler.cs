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
    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public async Task<AuthenticateResult> AuthenticateAsync()
    {
        if (!PresentedToken.TryRead(_context.Request, out var hash, out var fromCookie) ||
            await tokens.FindAsync(hash, _context.RequestAborted) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        _context.Features.Set(token);
        if (fromCookie)
        {
            _context.Features.Set(CookieSession.Instance);
        }

        return token.Success;
    }

    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        _context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.NotSignedIn.ExecuteAsync(_context);
    }

    public Task ForbidAsync(AuthenticationProperties? properties) => Problems.Forbidden.ExecuteAsync(_context);
}
