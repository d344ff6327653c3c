using CampaignHub.Api.Http;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Replays;

namespace CampaignHub.Api.Replays;

/// <summary>
/// Replays of this node, kept for seconds and computed by one request at a time per key: many who watch a day cost one sum over the
/// ledger.
/// </summary>
internal sealed class ReplayStore(IReplayReader reader, TimeProvider time)
{
    /// <summary>A replay of a large day is a megabyte.</summary>
    private const int MostKept = 24;

    /// <summary>Short, so that it agrees with the stored totals also while late records come in.</summary>
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(10);

    private readonly RenewedByKey<Key, ReplayBody> _replays = new(
        async (key, cancellation) =>
        {
            var at = time.GetUtcNow();
            var steps = await reader.ReadStepsAsync(key.Date, key.Measure, key.CommuneCode, cancellation);
            return ReplayBody.From(key.Date, key.Name, key.CommuneCode, at, steps);
        },
        _ => s_period,
        MostKept,
        time);

    public ValueTask<ReplayBody> GetAsync(
        DateOnly date, string name, ReplayMeasure measure, string? communeCode, CancellationToken cancellation) =>
        _replays.GetAsync(new(date, name, measure, communeCode), cancellation);

    private sealed record Key(DateOnly Date, string Name, ReplayMeasure Measure, string? CommuneCode);
}
