using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.SignIn;

/// <summary>The one place that looks at a password.</summary>
internal sealed partial class CredentialCheck(
    StaffAccounts accounts, Passwords passwords, SignInDelays delays, ILogger<CredentialCheck> logger)
{
    /// <summary>Checks a password, counts a mistake, and brings an old hash up to date.</summary>
    /// <exception cref="TimeoutException">Too many people sign in at once.</exception>
    public async Task<Credentials> CheckAsync(string userName, string password, CancellationToken cancellation)
    {
        if (IsToWait(userName, out var wait))
        {
            return wait;
        }

        var account = await accounts.FindAsync(userName, cancellation);
        var result = await passwords.VerifyAsync(account?.PasswordHash, password, cancellation);

        // Many sent at once gain nothing: a mistake among them has begun a wait, and what was found out beside it is told to nobody.
        if (IsToWait(userName, out wait))
        {
            return wait;
        }

        return account is null || result is PasswordVerificationResult.Failed
            ? Refuse(userName, account)
            : await AcceptAsync(account, password, result, cancellation);
    }

    private bool IsToWait(string userName, out Credentials.Wait wait)
    {
        wait = new Credentials.Wait(delays.WaitFor(userName));
        return wait.Time > TimeSpan.Zero;
    }

    private Credentials.Wrong Refuse(string userName, StaffAccount? account)
    {
        if (delays.Fail(userName) == SignInDelays.FreeFailures && account is not null)
        {
            Log.SlowedDown(logger, account.Id, SignInDelays.FreeFailures);
        }

        return new Credentials.Wrong();
    }

    private async Task<Credentials.Right> AcceptAsync(
        StaffAccount account, string password, PasswordVerificationResult result, CancellationToken cancellation)
    {
        delays.Succeed(account.UserName);
        if (result is PasswordVerificationResult.SuccessRehashNeeded)
        {
            var hash = await passwords.HashAsync(password, cancellation);
            await accounts.RehashAsync(account.Id, account.PasswordHash, hash, cancellation);
            return new Credentials.Right(account with { PasswordHash = hash });
        }

        return new Credentials.Right(account);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Sign-in of staff:{Account} is slowed down after {Failures} wrong passwords in a row")]
        public static partial void SlowedDown(ILogger logger, long account, int failures);
    }
}
