using System.Collections.Concurrent;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Ports;

namespace CampaignHub.Api.Curves;

/// <summary>
/// Curves for many walls: each is summed at most every 20 s, the best earlier day looked for at most every 10 minutes, however many
/// ask. When more are asked for than are kept, all are forgotten and made again.
/// </summary>
internal sealed class Curves(ICurveReader reader, TimeProvider time)
{
    private const int MostKept = 512;
    private static readonly TimeSpan s_curvePeriod = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_bestPeriod = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(DateOnly Date, string? Commune), Renewed<CurveBody>> _curves = new();
    private readonly ConcurrentDictionary<(DateOnly Date, string? Commune), Renewed<Best>> _best = new();

    public ValueTask<CurveBody> ReadAsync(DateOnly date, string? communeCode, CancellationToken cancellation) =>
        Kept(_curves, (date, communeCode), () => new(stopping => MakeAsync(date, communeCode, stopping), s_curvePeriod, time)).GetAsync(cancellation);

    /// <summary>Null when no campaign day before had any people.</summary>
    public async ValueTask<BestEarlierBody?> FindBestEarlierAsync(DateOnly date, string? communeCode, CancellationToken cancellation)
    {
        var best = await Kept(_best, (date, communeCode), () => new(stopping => FindAsync(date, communeCode, stopping), s_bestPeriod, time))
            .GetAsync(cancellation);
        return best.Body;
    }

    private static Renewed<T> Kept<TKey, T>(ConcurrentDictionary<TKey, Renewed<T>> all, TKey key, Func<Renewed<T>> make)
        where TKey : notnull
        where T : class
    {
        if (all.Count >= MostKept)
        {
            all.Clear();
        }

        return all.GetOrAdd(key, _ => make());
    }

    private async Task<CurveBody> MakeAsync(DateOnly date, string? communeCode, CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var quarters = await reader.ReadAsync(date, communeCode, cancellation);
        var late = quarters.FirstOrDefault(quarter => quarter.Minute is null);
        return new CurveBody(
            date,
            at,
            [.. quarters.SelectMany(BucketsOf)],
            new CurveAmounts(late?.CheckIns ?? 0, late?.People ?? 0, late?.Households ?? 0));
    }

    private static IEnumerable<CurveBucket> BucketsOf(CurveQuarter quarter) =>
        quarter is { Minute: { } minute } ? [new CurveBucket(minute, quarter.CheckIns, quarter.People, quarter.Households)] : [];

    private async Task<Best> FindAsync(DateOnly date, string? communeCode, CancellationToken cancellation) =>
        await reader.FindBestEarlierAsync(date, communeCode, cancellation) is { } best
            ? new Best(new BestEarlierBody(best, await MakeAsync(best, communeCode, cancellation)))
            : new Best(null);

    private sealed record Best(BestEarlierBody? Body);
}
