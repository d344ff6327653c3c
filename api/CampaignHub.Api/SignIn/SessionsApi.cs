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

    /// <summary>Not 401: the session goes on, and a page must not take this for its end.</summary>
    private static readonly Problem WrongCurrentPassword =
        new(403, "wrong-password", "The current password is not right; nothing was changed.");

    private static readonly Problem TooManyAttempts =
        new(429, "too-many-attempts", "Too many wrong passwords for this user name: wait, then try again.");

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/sessions").WithTags("Sign-in");
        sessions.MapPost("/", OpenAsync).LimitedByAddress().WithSummary("Signs staff in.");
        sessions.MapGet("/current", Current).OpenBeforePasswordChange().WithSummary("Who this token belongs to.");
        sessions.MapDelete("/current", CloseAsync).OpenBeforePasswordChange().WithSummary("Signs out.");
        sessions.MapPost("/current/password", ChangePasswordAsync)
            .OpenBeforePasswordChange()
            .WithSummary("Changes the own password; the account's other sessions end.");
        sessions.MapGet("/", ListAsync).WithSummary("The own sessions, newest first.");
        sessions.MapDelete("/", RevokeOthersAsync).WithSummary("Ends the own sessions but this one.");
        sessions.MapDelete("/{id:long}", RevokeAsync).WithSummary("Ends a session: an own one, or as administrator any.");
    }

    private static async Task<Results<Ok<SignInResponse>, Problem>> OpenAsync(
        SignInRequest request,
        CredentialCheck credentials,
        SessionService sessions,
        AddressLimits addresses,
        HttpContext context,
        bool useCookies = false)
    {
        if (!PlainText.IsLine(request.UserName, LongestUserName) || !Passwords.IsPossible(request.Password))
        {
            return Problems.InvalidRequest("Send userName and password.");
        }

        // Nobody is signed in yet whom another site's page could use, but it could sign its visitor in as somebody else.
        if (useCookies && !CookieSession.IsSameOrigin(context.Request))
        {
            return Problems.WrongOrigin;
        }

        var answer = await credentials.CheckAsync(request.UserName!, request.Password!, context.RequestAborted);
        if (answer is not Credentials.Right { Account: var account })
        {
            return Refuse(answer, WrongPassword, addresses, context);
        }

        var client = ClientName.Of(context.Request.Headers.UserAgent);
        var session = await sessions.OpenAsync(account, client, context.RequestAborted);
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
        bool? mustChange = caller.AccountId is null ? null : caller.MustChangePassword;
        return new CurrentSessionResponse(Roles.NameOf(caller.Role), expiresAt, UserResponse.Of(caller), team, mustChange);
    }

    private static async Task<NoContent> CloseAsync(SessionService sessions, HttpContext context)
    {
        await sessions.CloseAsync(KnownToken.Of(context), context.RequestAborted);
        context.Response.Cookies.Delete(PresentedToken.CookieName, CookieFor(context, expiresAt: null));
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<CurrentSessionResponse>, Problem>> ChangePasswordAsync(
        ChangePasswordRequest request,
        Caller caller,
        CredentialCheck credentials,
        SessionService sessions,
        AddressLimits addresses,
        HttpContext context)
    {
        if (!Passwords.IsPossible(request.CurrentPassword) || request.NewPassword is null)
        {
            return Problems.InvalidRequest("Send currentPassword and newPassword.");
        }

        var answer = await credentials.CheckAsync(caller.UserName!, request.CurrentPassword!, context.RequestAborted);
        if (answer is not Credentials.Right { Account: var account })
        {
            return Refuse(answer, WrongCurrentPassword, addresses, context);
        }

        var token = KnownToken.Of(context);
        if (await sessions.ChangePasswordAsync(account, request, token, context.RequestAborted) is { } refusal)
        {
            return refusal;
        }

        var user = UserResponse.Of(caller);
        return TypedResults.Ok(new CurrentSessionResponse(user!.Role, token.ExpiresAt, user, Team: null, MustChangePassword: false));
    }

    private static async Task<Results<Ok<SessionPage>, Problem>> ListAsync(
        Caller caller, SessionStore sessions, HttpContext context, long? after = null, int limit = 100)
    {
        if (limit is < 1 or > SessionPage.HighestLimit)
        {
            return Problems.InvalidRequest($"limit must be 1 to {SessionPage.HighestLimit}.");
        }

        var current = KnownToken.Of(context).Hash;
        var read = await sessions.ListAsync(caller.AccountId!.Value, current, after, limit + 1, context.RequestAborted);
        return TypedResults.Ok(SessionPage.Of(read, limit));
    }

    private static async Task<NoContent> RevokeOthersAsync(Caller caller, SessionStore sessions, AccessState access, HttpContext context)
    {
        if (await sessions.RevokeAllAsync(caller.AccountId!.Value, KnownToken.Of(context).Hash, caller.Actor, context.RequestAborted))
        {
            await access.RefreshAsync(context.RequestAborted);
        }

        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Problem>> RevokeAsync(
        long id, Caller caller, SessionStore sessions, AccessState access, CancellationToken cancellation)
    {
        if (!await sessions.RevokeAsync(id, caller.Role is Role.Administrator ? null : caller.AccountId, caller.Actor, cancellation))
        {
            return Problems.NotFound;
        }

        await access.RefreshAsync(cancellation);
        return TypedResults.NoContent();
    }

    private static Problem Refuse(Credentials answer, Problem wrong, AddressLimits addresses, HttpContext context)
    {
        addresses.ChargeFailure(context.Connection.RemoteIpAddress);
        return answer is Credentials.Wait wait ? TooManyAttempts with { RetryAfter = wait.Time } : wrong;
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
