using CampaignHub.Api.Access;
using CampaignHub.Api.Http;

namespace CampaignHub.Api.SignIn;

/// <summary>Opens and ends staff sessions, and changes the password of the one who is signed in.</summary>
internal sealed class SessionService(
    StaffAccounts accounts,
    SessionStore sessions,
    Passwords passwords,
    TokenCache tokens,
    AccessState access,
    TimeProvider time)
{
    /// <summary>A wall screen runs for days; a week covers a drive and still ends a forgotten session.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private static readonly Problem NotNew =
        new(400, "password-same", "The new password is the one in force: choose another.");

    /// <summary>A new session for an account whose password was right.</summary>
    public async Task<SignInResponse> OpenAsync(StaffAccount account, string? client, CancellationToken cancellation)
    {
        var (token, hash) = TokenHash.Create();
        var expiresAt = time.GetUtcNow() + Lifetime;
        await sessions.OpenAsync(account.Id, hash, expiresAt, client, cancellation);
        return new SignInResponse(token, expiresAt, UserResponse.Of(account), account.MustChangePassword);
    }

    /// <summary>Ends the session of this token: here at once, on other nodes within seconds.</summary>
    public async Task CloseAsync(KnownToken token, CancellationToken cancellation)
    {
        await sessions.CloseAsync(token.Hash, cancellation);
        tokens.Forget(token.Hash);
    }

    /// <summary>Replaces a password that was right; the account's other sessions end. Null = done.</summary>
    public async Task<Problem?> ChangePasswordAsync(
        StaffAccount account, ChangePasswordRequest request, KnownToken token, CancellationToken cancellation)
    {
        if (PasswordRules.WhyNot(request.NewPassword, account.UserName) is { } refusal)
        {
            return refusal;
        }

        if (request.NewPassword!.Normalize() == request.CurrentPassword!.Normalize())
        {
            return NotNew;
        }

        var hash = await passwords.HashAsync(request.NewPassword, cancellation);
        if (!await accounts.ChangePasswordAsync(account, hash, token.Hash, cancellation))
        {
            return Problems.Unavailable;
        }

        await access.RefreshAsync(cancellation);
        return null;
    }
}
