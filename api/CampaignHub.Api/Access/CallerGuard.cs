using CampaignHub.Api.Http;

namespace CampaignHub.Api.Access;

/// <summary>After authentication, before everything else: foreign pages and callers that send too much stop here.</summary>
internal sealed class CallerGuard(RequestDelegate next, AddressLimits addresses)
{
    public Task InvokeAsync(HttpContext context)
    {
        var token = context.Features.Get<KnownToken>();
        if (token?.Limit?.TryTake(1, out var wait) is false)
        {
            return (Problems.TooManyRequests with { RetryAfter = wait }).ExecuteAsync(context);
        }

        if (token is not null && context.Features.Get<CookieSession>() is not null && !CookieSession.IsSameOrigin(context.Request))
        {
            return Problems.WrongOrigin.ExecuteAsync(context);
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<LimitedByAddressAttribute>() is { Limit: var limit } &&
            !addresses.TryTake(context.Connection.RemoteIpAddress, limit, out wait))
        {
            return (Problems.TooManyRequests with { RetryAfter = wait }).ExecuteAsync(context);
        }

        return token?.Caller.MustChangePassword is true && !IsOpenBeforePasswordChange(context.GetEndpoint())
            ? Problems.PasswordChangeRequired.ExecuteAsync(context)
            : next(context);
    }

    /// <summary>What is open to everybody stays open: signing in again, the health of the server.</summary>
    private static bool IsOpenBeforePasswordChange(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<OpenBeforePasswordChangeAttribute>() is not null ||
        endpoint?.Metadata.GetMetadata<AccessLine>() is { IsOpen: true };
}
