using CampaignHub.Api.Http;
using Microsoft.AspNetCore.Authentication;

namespace CampaignHub.Api.Access;

/// <summary>What is remembered of a valid token, so that its next request asks nobody.</summary>
internal sealed class KnownToken
{
    /// <summary>What one device may send; a day's outbox goes in a few batches, so only a fault comes near.</summary>
    private const double DeviceRequestsPerSecond = 200;

    public KnownToken(TokenHash hash, Caller caller, DateTimeOffset? expiresAt, TimeProvider time)
    {
        Hash = hash;
        Caller = caller;
        ExpiresAt = expiresAt;
        Limit = caller.Role is Role.TeamMember ? new TokenBucket(DeviceRequestsPerSecond, DeviceRequestsPerSecond, time) : null;
        Success = Task.FromResult(AuthenticateResult.Success(
            new AuthenticationTicket(new CallerPrincipal(caller, hash), TokenAuthenticationHandler.Scheme)));
    }

    public TokenHash Hash { get; }

    public Caller Caller { get; }

    /// <summary>End of a staff session; null for a device, whose token ends by revocation only.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    public TokenBucket? Limit { get; private set; }

    /// <summary>The answer to every request with this token, made once.</summary>
    public Task<AuthenticateResult> Success { get; }

    /// <summary>The token that a signed-in request came with.</summary>
    public static KnownToken Of(HttpContext context) =>
        context.Features.Get<KnownToken>() ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>This token, going on with the allowance that its requests have already drawn on.</summary>
    public KnownToken WithLimitOf(KnownToken earlier)
    {
        Limit = earlier.Limit;
        return this;
    }
}
