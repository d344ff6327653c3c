using CampaignHub.Api.Http;

namespace CampaignHub.Api.Access;

/// <summary>What is remembered of a valid token, so that its next request asks nobody.</summary>
internal sealed class KnownToken
{
    /// <summary>What one device may send; a day's outbox goes in a few batches, so only a fault comes near.</summary>
    private const double DeviceRequestsPerSecond = 200;

    /// <summary>What one key of a department's system may send: figures change in minutes, and an answer may cost a second.</summary>
    private const double KeyRequestsPerSecond = 10;

    private volatile bool _used;

    public KnownToken(TokenHash hash, Caller caller, DateTimeOffset? expiresAt, TimeProvider time)
    {
        Hash = hash;
        Caller = caller;
        ExpiresAt = expiresAt;
        Limit = caller.ApiKeyId is not null ? new TokenBucket(KeyRequestsPerSecond, KeyRequestsPerSecond, time)
            : caller.Role is Role.TeamMember ? new TokenBucket(DeviceRequestsPerSecond, DeviceRequestsPerSecond, time)
            : null;
        Principal = new CallerPrincipal(caller, hash);
    }

    public TokenHash Hash { get; }

    public Caller Caller { get; }

    /// <summary>End of a staff session; null for a device or a key, which end by revocation only.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    public TokenBucket? Limit { get; private set; }

    /// <summary>The user of every request with this token, made once.</summary>
    public CallerPrincipal Principal { get; }

    /// <summary>The token that a signed-in request came with.</summary>
    public static KnownToken Of(HttpContext context) =>
        context.Features.Get<KnownToken>() ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>Remembers that it was used; written only once between two collections, since all of a token's requests share it.</summary>
    public void MarkUsed()
    {
        if (!_used)
        {
            _used = true;
        }
    }

    /// <summary>Whether it was used since this was last asked.</summary>
    public bool TakeUsed()
    {
        var used = _used;
        _used = false;
        return used;
    }

    /// <summary>This token, going on with what the requests of the same token have left behind so far.</summary>
    public KnownToken Continuing(KnownToken earlier)
    {
        Limit = earlier.Limit;
        _used = earlier._used;
        return this;
    }
}
