namespace CampaignHub.Api.Access;

/// <summary>Request feature: the caller came by cookie, which a browser also sends for pages of others.</summary>
internal sealed class CookieSession
{
    public static CookieSession Instance { get; } = new();

    /// <summary>
    /// True when a page of this very site sent the request. Browsers name the origin on everything that can change something
    /// and on WebSockets; a plain read may come without one.
    /// </summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers.Origin is [{ } origin, ..])
        {
            return Uri.TryCreate(origin, UriKind.Absolute, out var sender) &&
                sender.Scheme == request.Scheme &&
                string.Equals(sender.Authority, WithoutDefaultPort(request), StringComparison.OrdinalIgnoreCase);
        }

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
    }

    private static string WithoutDefaultPort(HttpRequest request) =>
        request.Host is { Port: 80 or 443 } host ? host.Host : request.Host.Value ?? "";
}
