using System.Collections.Concurrent;
using CampaignHub.Api.Http;

namespace CampaignHub.Api.Access;

/// <summary>
/// The valid tokens seen by this node. A request with a known token asks no database; what was read is dropped or
/// confirmed whenever <c>access_revision</c> moves, so that a revocation is honoured within seconds.
/// </summary>
internal sealed class TokenCache(TokenStore store, TimeProvider time) : IAccessData, IDisposable
{
    private const int MostTokens = 100_000;
    private const int MostLookUpsAtOnce = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _lookUps = new(MostLookUpsAtOnce);
    private volatile ConcurrentDictionary<TokenHash, KnownToken> _known = new();

    /// <summary>The token of this hash if it is in force.</summary>
    /// <exception cref="ProblemException">Too many unknown tokens are being looked up: 503.</exception>
    public ValueTask<KnownToken?> FindAsync(TokenHash hash, CancellationToken cancellation) =>
        _known.TryGetValue(hash, out var token)
            ? ValueTask.FromResult(token.ExpiresAt <= time.GetUtcNow() ? null : token)
            : LookUpAsync(hash, cancellation);

    /// <summary>Drops a token that this node has just ended; the other nodes learn it from the revision.</summary>
    public void Forget(TokenHash hash) => _known.TryRemove(hash, out _);

    /// <summary>The tokens that were used since this was last asked.</summary>
    public IReadOnlyList<KnownToken> TakeUsed() => [.. _known.Values.Where(token => token.TakeUsed())];

    /// <summary>Confirms the tokens in use with one query; those no longer in force are gone afterwards.</summary>
    public async Task ReloadAsync(CancellationToken cancellation)
    {
        var before = _known;
        var confirmed = new ConcurrentDictionary<TokenHash, KnownToken>();
        foreach (var token in await store.FindAsync(before.Keys, cancellation))
        {
            var kept = before.TryGetValue(token.Hash, out var old) ? token.Continuing(old) : token;
            confirmed[token.Hash] = kept;
        }

        _known = confirmed;
    }

    public void Dispose() => _lookUps.Dispose();

    private async ValueTask<KnownToken?> LookUpAsync(TokenHash hash, CancellationToken cancellation)
    {
        // Taken before the query: if a reload replaces the dictionary meanwhile, what was read lands in the old one and is lost,
        // instead of bringing a token back that has just been revoked.
        var known = _known;
        if (!await _lookUps.WaitAsync(LongestWait, cancellation))
        {
            throw new ProblemException(Problems.Unavailable);
        }

        try
        {
            var found = await store.FindAsync([hash], cancellation);
            if (found is not [var token])
            {
                return null;
            }

            if (known.Count >= MostTokens)
            {
                known.Clear();
            }

            return known.GetOrAdd(hash, token);
        }
        finally
        {
            _lookUps.Release();
        }
    }
}
