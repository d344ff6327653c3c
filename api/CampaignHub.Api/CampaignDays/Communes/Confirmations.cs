using CampaignHub.Api.Places;
using CampaignHub.Contracts.Days;
using Orleans;

namespace CampaignHub.Api.CampaignDays.Communes;

/// <summary>Puts together who has confirmed a day and what came after it.</summary>
internal sealed class Confirmations(
    ConfirmationStore store, PostponementStore postponements, ICommuneDirectory communes, IGrainFactory grains)
{
    /// <summary>Every commune, by code.</summary>
    public async Task<IReadOnlyList<ConfirmationBody>> ListAsync(DateOnly date, CancellationToken cancellation)
    {
        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetAsync();
        var slots = day.Communes.ToDictionary(slot => slot.CommuneCode, StringComparer.Ordinal);
        var kept = await store.ListAsync(date, cancellation);
        var entries = await store.CountEntriesAsync(date, cancellation);
        var postponed = (await postponements.ListAsync(date, cancellation))[date].Select(item => item.CommuneCode).ToHashSet(StringComparer.Ordinal);
        return [.. communes.All.Select(commune => Of(commune.Code))];

        ConfirmationBody Of(string code)
        {
            var now = slots.GetValueOrDefault(code)?.Totals.Counted;
            var confirmation = kept.GetValueOrDefault(code);
            var state = confirmation is not null ? (confirmation.Entries == entries.GetValueOrDefault(code) ? "confirmed" : "changed")
                : postponed.Contains(code) ? "postponed"
                : day.Day.Plan.CommuneCodes is { Length: > 0 } scope && !scope.Contains(code) ? "out-of-scope"
                : "none";
            return new ConfirmationBody(
                code,
                state,
                confirmation is null ? null : new DateTimeOffset(confirmation.At, TimeSpan.Zero),
                confirmation?.CheckIns,
                confirmation?.People,
                now?.CheckIns ?? 0,
                now?.People ?? 0,
                confirmation?.Note);
        }
    }
}
