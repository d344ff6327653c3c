using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.SignIn;

/// <summary>
/// The one place that looks at a password. Attempts for one name go one after the other, so that many sent at once gain nothing
/// over the wait that each mistake brings.
/// </summary>
internal sealed partial class CredentialCheck(
    StaffAccounts accounts, Passwords passwords, SignInDelays delays, ILogger<CredentialCheck> logger) : IDisposable
{
    /// <summary>Names share turns by hash: a few dozen bound the memory, and another name's turn takes a tenth of a second.</summary>
    private const int Turns = 64;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Checks a password, counts a mistake, and brings an old hash up to date.</summary>
    /// <exception cref="TimeoutException">Too many people sign in at once.</exception>
    public async Task<Credentials> CheckAsync(string userName, string password, CancellationToken cancellation)
    {
        var turn = _turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(userName) % Turns];
        if (!await turn.WaitAsync(LongestWait, cancellation))
        {
            throw new TimeoutException("Too many people sign in at once.");
        }

        try
        {
            var wait = delays.WaitFor(userName);
            return wait > TimeSpan.Zero ? new Credentials.Wait(wait) : await LookAsync(userName, password, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private async Task<Credentials> LookAsync(string userName, string password, CancellationToken cancellation)
    {
        var account = await accounts.FindAsync(userName, cancellation);
        var result = await passwords.VerifyAsync(account?.PasswordHash, password, cancellation);
        if (account is null || result is PasswordVerificationResult.Failed)
        {
            if (delays.Fail(userName) == SignInDelays.FreeFailures && account is not null)
            {
                Log.SlowedDown(logger, account.Id, SignInDelays.FreeFailures);
            }

            return new Credentials.Wrong();
        }

        delays.Succeed(userName);
        if (result is PasswordVerificationResult.SuccessRehashNeeded)
        {
            var hash = await passwords.HashAsync(password, cancellation);
            await accounts.RehashAsync(account.Id, account.PasswordHash, hash, cancellation);
        }

        return new Credentials.Right(account);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Sign-in of staff:{Account} is slowed down after {Failures} wrong passwords in a row")]
        public static partial void SlowedDown(ILogger logger, long account, int failures);
    }
}
