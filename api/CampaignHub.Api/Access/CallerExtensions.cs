using System.Security.Claims;

namespace CampaignHub.Api.Access;

public static class CallerExtensions
{
    /// <summary>The caller behind a user, or null when nobody is signed in.</summary>
    public static Caller? FindCaller(this ClaimsPrincipal? user) => (user as CallerPrincipal)?.Caller;

    /// <summary>The caller behind a user of an endpoint or hub that needs authorisation.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint was left open.</exception>
    public static Caller RequiredCaller(this ClaimsPrincipal? user) =>
        user.FindCaller() ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>Also for a session whose first password is to be changed; elsewhere it is answered 403 <c>password-change-required</c>.</summary>
    public static TBuilder OpenBeforePasswordChange<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new OpenBeforePasswordChangeAttribute());
}
