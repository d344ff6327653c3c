using CampaignHub.Api.Access;

namespace CampaignHub.Api.SignIn;

/// <summary>Opens and ends staff sessions.</summary>
internal sealed class SessionService(StaffAccounts accounts, Passwords passwords, TokenCache tokens, TimeProvider time)
{
    /// <summary>A wall screen runs for days; a week covers a drive and still ends a forgotten session.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>A new session, or null when name and password do not belong together.</summary>
    public async Task<SignInResponse?> OpenAsync(string userName, string password, CancellationToken cancellation)
    {
        var account = await accounts.FindAsync(userName, cancellation);
        if (!await passwords.VerifyAsync(account?.PasswordHash, password, cancellation) || account is null)
        {
            return null;
        }

        var (token, hash) = TokenHash.Create();
        var expiresAt = time.GetUtcNow() + Lifetime;
        await accounts.OpenSessionAsync(account.Id, hash, expiresAt, cancellation);
        return new SignInResponse(token, expiresAt, UserResponse.Of(account));
    }

    /// <summary>Ends the session of this token: here at once, on other nodes within seconds.</summary>
    public async Task CloseAsync(KnownToken token, CancellationToken cancellation)
    {
        await accounts.CloseSessionAsync(token.Hash, cancellation);
        tokens.Forget(token.Hash);
    }
}
