using System.Security.Cryptography;
using System.Text;

namespace CampaignHub.Api.SignIn;

/// <summary>
/// Slows guessing down per user name: a few mistakes cost nothing, then each doubles the wait, up to a minute. It counts by the
/// name that was typed, whether an account has it or not, so the wait tells nobody which names exist. Why a wait and no lock, and
/// what it costs: docs/decisions/010. In memory and bounded; thread-safe.
/// </summary>
internal sealed class SignInDelays(TimeProvider time)
{
    /// <summary>Mistakes in a row that cost nothing.</summary>
    public const int FreeFailures = 5;

    private const int MostNames = 50_000;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>After this long without a mistake the earlier ones are forgotten.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Failures> _failures = [];

    /// <summary>How long until a password for this name is looked at again; zero = at once.</summary>
    public TimeSpan WaitFor(string userName)
    {
        lock (_lock)
        {
            var wait = _failures.GetValueOrDefault(KeyOf(userName)).WaitUntil - time.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>A wrong password was given for this name; returns how many in a row.</summary>
    public int Fail(string userName)
    {
        lock (_lock)
        {
            if (_failures.Count >= MostNames)
            {
                Forget();
            }

            var (key, now) = (KeyOf(userName), time.GetUtcNow());
            var before = _failures.GetValueOrDefault(key);
            var count = before.At + Memory > now ? before.Count + 1 : 1;
            _failures[key] = new Failures(count, now, now + WaitAfter(count));
            return count;
        }
    }

    /// <summary>The right password was given, or an administrator has set a new one.</summary>
    public void Succeed(string userName)
    {
        lock (_lock)
        {
            _failures.Remove(KeyOf(userName));
        }
    }

    private static TimeSpan WaitAfter(int failures)
    {
        if (failures < FreeFailures)
        {
            return TimeSpan.Zero;
        }

        var doubled = FirstWait * Math.Pow(2, Math.Min(failures - FreeFailures, 10));
        return doubled < LongestWait ? doubled : LongestWait;
    }

    /// <summary>A hash: whoever types a password into the field of the name leaves no trace of it here.</summary>
    private static Guid KeyOf(string userName) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(userName.ToLowerInvariant())).AsSpan(0, 16));

    private void Forget()
    {
        var old = time.GetUtcNow() - Memory;
        foreach (var (key, _) in _failures.Where(entry => entry.Value.At <= old).ToList())
        {
            _failures.Remove(key);
        }

        // Still full: it takes hours to type so many names, so those longest untouched go.
        foreach (var (key, _) in _failures.OrderBy(entry => entry.Value.At).Take(Math.Max(0, _failures.Count - (MostNames / 2))).ToList())
        {
            _failures.Remove(key);
        }
    }

    private readonly record struct Failures(int Count, DateTimeOffset At, DateTimeOffset WaitUntil);
}
