using System.Security.Claims;

namespace CampaignHub.Api.Access;

/// <summary>The framework's view of a caller; made once per token and shared by all of its requests.</summary>
internal sealed class CallerPrincipal(Caller caller, TokenHash token)
    : ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, caller.Actor)],
        AuthenticationType))
{
    /// <summary>What the framework calls the way somebody signed in.</summary>
    private const string AuthenticationType = "Token";

    public Caller Caller { get; } = caller;

    /// <summary>The token it came with; connections that outlive a request ask whether it still holds.</summary>
    public TokenHash Token { get; } = token;
}
