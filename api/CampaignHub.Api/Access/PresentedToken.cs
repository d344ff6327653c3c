namespace CampaignHub.Api.Access;

/// <summary>Where a request carries its token.</summary>
internal static class PresentedToken
{
    /// <summary>Name of the session cookie.</summary>
    public const string CookieName = "campaignhub";

    private const string Bearer = "Bearer ";

    /// <summary>The token of the bearer header, of the hubs' <c>access_token</c>, or of the cookie, in this order.</summary>
    public static bool TryRead(HttpRequest request, out TokenHash hash, out bool fromCookie)
    {
        fromCookie = false;
        if (request.Headers.Authorization is [{ } header, ..])
        {
            hash = default;
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) &&
                TokenHash.TryParse(header.AsSpan(Bearer.Length).Trim(), out hash);
        }

        // A browser cannot set headers on a WebSocket; elsewhere a token in an address would end up in logs and histories.
        if (request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal) &&
            request.Query.TryGetValue("access_token", out var query))
        {
            return TokenHash.TryParse(query.ToString(), out hash);
        }

        fromCookie = request.Cookies.TryGetValue(CookieName, out var cookie);
        hash = default;
        return fromCookie && TokenHash.TryParse(cookie, out hash);
    }
}
