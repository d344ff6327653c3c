using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.SignIn;

/// <summary>
/// Hashes and checks passwords with ASP.NET Core Identity's hasher (PBKDF2). It is slow on purpose, so only a few run at once:
/// a morning of sign-ins must not take the processors from the check-ins. Passwords are taken in NFC: keyboards send the same
/// Vietnamese letter as one sign or as several.
/// </summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>Longer ones only feed the hash function; refused before it runs.</summary>
    public const int MaxLength = 256;

    private const int MostAtOnce = 2;

    /// <summary>No look-alikes: the first password is read from a screen and typed.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly object Nobody = new();
    private readonly PasswordHasher<object> _hasher = new();
    private readonly SemaphoreSlim _turns = new(MostAtOnce);
    private readonly Lazy<string> _hashOfNobody;

    public Passwords() => _hashOfNobody = new Lazy<string>(() => Hash(Generate()));

    /// <summary>A random password of four groups: about 79 bits.</summary>
    public static string Generate() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>True for a text that can be a password at all: 1 to <see cref="MaxLength"/> UTF-16 units of valid Unicode.</summary>
    public static bool IsPossible(string? password)
    {
        if (password is not { Length: > 0 and <= MaxLength })
        {
            return false;
        }

        for (var rest = password.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var read) is not System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[read..];
        }

        return true;
    }

    public string Hash(string password) => _hasher.HashPassword(Nobody, password.Normalize());

    /// <summary>Like <see cref="Hash"/>, in turn.</summary>
    /// <exception cref="TimeoutException">Too many people sign in at once.</exception>
    public Task<string> HashAsync(string password, CancellationToken cancellation) => InTurnAsync(() => Hash(password), cancellation);

    /// <summary>
    /// Checks a password. Without a hash (no such account) it takes as long and fails: names cannot be probed.
    /// <see cref="PasswordVerificationResult.SuccessRehashNeeded"/> = right, but hashed as it is no longer done.
    /// </summary>
    /// <exception cref="TimeoutException">Too many people sign in at once.</exception>
    public Task<PasswordVerificationResult> VerifyAsync(string? hash, string password, CancellationToken cancellation) => InTurnAsync(
        () =>
        {
            var result = _hasher.VerifyHashedPassword(Nobody, hash ?? _hashOfNobody.Value, password.Normalize());
            return hash is null ? PasswordVerificationResult.Failed : result;
        },
        cancellation);

    public void Dispose() => _turns.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        if (!await _turns.WaitAsync(LongestWait, cancellation))
        {
            throw new TimeoutException("Too many people sign in at once.");
        }

        try
        {
            return work();
        }
        finally
        {
            _turns.Release();
        }
    }
}
