namespace CampaignHub.Api.Access;

/// <summary>Request feature: the caller came by cookie, which a browser also sends for pages of others.</summary>
internal sealed class CookieSession
{
    public static CookieSession Instance { get; } = new();

    /// <summary>
    /// False when a page of another site sent the request. Browsers name the origin on everything that can change something
    /// and on WebSockets, and the cookie is SameSite=Strict besides; who names none is no browser.
    /// </summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers.Origin is [{ } origin, ..])
        {
            return Uri.TryCreate(origin, UriKind.Absolute, out var sender) &&
                sender.Scheme == request.Scheme &&
                string.Equals(sender.Authority, WithoutDefaultPort(request), StringComparison.OrdinalIgnoreCase);
        }

        return request.Headers["Sec-Fetch-Site"] is not [{ } site, ..] || site is "same-origin" or "none";
    }

    private static string WithoutDefaultPort(HttpRequest request) =>
        request.Host is { Port: 80 or 443 } host ? host.Host : request.Host.Value ?? "";
}
