using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.SignIn;

/// <summary>
/// Hashes and checks passwords with ASP.NET Core Identity's hasher (PBKDF2). It is slow on purpose, so only a few run at once:
/// a morning of sign-ins must not take the processors from the check-ins.
/// </summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>Longer ones only feed the hash function; refused before it runs.</summary>
    public const int MaxLength = 256;

    private const int MostAtOnce = 2;

    /// <summary>No look-alikes: the first password is read from a screen and typed.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly object Nobody = new();
    private readonly PasswordHasher<object> _hasher = new();
    private readonly SemaphoreSlim _turns = new(MostAtOnce);
    private readonly Lazy<string> _hashOfNobody;

    public Passwords() => _hashOfNobody = new Lazy<string>(() => Hash(Generate()));

    /// <summary>A random password of four groups: about 79 bits.</summary>
    public static string Generate() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    /// <summary>Checks a password. Without a hash (no such account) it takes as long and is false: names cannot be probed.</summary>
    /// <exception cref="TimeoutException">Too many people sign in at once.</exception>
    public async Task<bool> VerifyAsync(string? hash, string password, CancellationToken cancellation)
    {
        if (!await _turns.WaitAsync(LongestWait, cancellation))
        {
            throw new TimeoutException("Too many people sign in at once.");
        }

        try
        {
            var result = _hasher.VerifyHashedPassword(Nobody, hash ?? _hashOfNobody.Value, password);
            return hash is not null && result is not PasswordVerificationResult.Failed;
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
