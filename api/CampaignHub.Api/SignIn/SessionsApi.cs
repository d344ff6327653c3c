using CampaignHub.Api.Access;
using CampaignHub.Api.Devices;
using CampaignHub.Api.Http;
using CampaignHub.Api.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.SignIn;

internal static class SessionsApi
{
    private const int LongestUserName = 100;

    private static readonly Problem WrongPassword =
        new(401, "wrong-password", "User name and password do not belong together.");

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/sessions").WithTags("Sign-in");
        sessions.MapPost("/", OpenAsync).AllowAnonymous().LimitedByAddress().WithSummary("Signs staff in.");
        sessions.MapGet("/current", Current).WithSummary("Who this token belongs to.");
        sessions.MapDelete("/current", CloseAsync).OnlyFor(Staff).WithSummary("Signs out.");
    }

    /// <summary>Everybody but a device, whose token ends by revocation only.</summary>
    private static Role[] Staff => [.. Enum.GetValues<Role>().Where(role => role is not Role.TeamMember)];

    private static async Task<Results<Ok<SignInResponse>, Problem>> OpenAsync(
        SignInRequest request, SessionService sessions, AddressLimits addresses, HttpContext context, bool useCookies = false)
    {
        if (!PlainText.IsLine(request.UserName, LongestUserName) || request.Password is not { Length: > 0 and <= Passwords.MaxLength })
        {
            return Problems.InvalidRequest("Send userName and password.");
        }

        if (await sessions.OpenAsync(request.UserName!, request.Password, context.RequestAborted) is not { } session)
        {
            addresses.ChargeFailure(context.Connection.RemoteIpAddress);
            return WrongPassword;
        }

        if (!useCookies)
        {
            return TypedResults.Ok(session);
        }

        context.Response.Cookies.Append(PresentedToken.CookieName, session.Token!, CookieFor(context, session.ExpiresAt));
        return TypedResults.Ok(session with { Token = null });
    }

    private static CurrentSessionResponse Current(Caller caller, ITeamDirectory teams, HttpContext context)
    {
        var team = caller.TeamCode is { } code && teams.TryGet(code, out var found)
            ? new DeviceTeamResponse(found.Code, found.Name, found.CommuneCode)
            : null;
        var expiresAt = KnownToken.Of(context).ExpiresAt;
        return new CurrentSessionResponse(Roles.NameOf(caller.Role), expiresAt, UserResponse.Of(caller), team);
    }

    private static async Task<NoContent> CloseAsync(SessionService sessions, HttpContext context)
    {
        await sessions.CloseAsync(KnownToken.Of(context), context.RequestAborted);
        context.Response.Cookies.Delete(PresentedToken.CookieName, CookieFor(context, expiresAt: null));
        return TypedResults.NoContent();
    }

    private static CookieOptions CookieFor(HttpContext context, DateTimeOffset? expiresAt) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        Expires = expiresAt,
    };
}
