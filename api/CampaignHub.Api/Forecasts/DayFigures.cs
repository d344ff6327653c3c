using CampaignHub.Api.Http;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Forecasts;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Replays;

namespace CampaignHub.Api.Forecasts;

/// <summary>What forecasts are made of, kept in memory: one sum over the ledger per date and measure, however many ask.</summary>
internal sealed class DayFigures(IReplayReader reader, ICampaignDayStore days, TimeProvider time)
{
    /// <summary>A forecast learns from so many campaign days, the newest.</summary>
    public const int MostHistory = 8;

    private const int DaysListed = 400;
    private const int MostKept = 128;
    private static readonly TimeSpan s_today = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_past = TimeSpan.FromHours(1);

    private readonly RenewedByKey<(DateOnly Date, ReplayMeasure Measure), PlacesOfDay> _today = new(
        (key, cancellation) => ReadAsync(reader, key.Date, key.Measure, cancellation), _ => s_today, MostKept, time);

    private readonly RenewedByKey<(DateOnly Date, ReplayMeasure Measure), PlacesOfDay> _past = new(
        (key, cancellation) => ReadAsync(reader, key.Date, key.Measure, cancellation), _ => s_past, MostKept, time);

    private readonly RenewedByKey<(DateOnly From, DateOnly To, ReplayMeasure Measure), DatesOfSpan> _spans = new(
        async (key, cancellation) => new(await reader.ReadDatesAsync(key.From, key.To, key.Measure, communeCode: null, cancellation)),
        _ => s_past,
        MostKept,
        time);

    /// <summary>A date's figures per commune.</summary>
    public async Task<PlacesOfDay> OfDayAsync(DateOnly date, ReplayMeasure measure, CancellationToken cancellation) =>
        await _today.GetAsync((date, measure), cancellation);

    /// <summary>The campaign days before a date that have such figures.</summary>
    public async Task<IReadOnlyList<PlacesOfDay>> OfHistoryAsync(DateOnly date, ReplayMeasure measure, CancellationToken cancellation)
    {
        var history = new List<PlacesOfDay>();
        foreach (var day in (await days.ListAsync(DaysListed, cancellation)).Where(day => day.Date < date && day.Status > DayStatus.Declared).Take(MostHistory))
        {
            var places = await _past.GetAsync((day.Date, measure), cancellation);
            if (places.Sums.Count > 0)
            {
                history.Add(places);
            }
        }

        return history;
    }

    /// <summary>Figures per date and commune of a span before today.</summary>
    public async Task<IReadOnlyList<DateFigure>> OfSpanAsync(DateOnly from, DateOnly to, ReplayMeasure measure, CancellationToken cancellation) =>
        (await _spans.GetAsync((from, to, measure), cancellation)).Figures;

    private static async Task<PlacesOfDay> ReadAsync(
        IReplayReader reader, DateOnly date, ReplayMeasure measure, CancellationToken cancellation)
    {
        var steps = await reader.ReadStepsAsync(date, measure, communeCode: null, cancellation);
        return new(
            steps.GroupBy(step => step.Place).ToDictionary(
                place => place.Key, place => DayProgress.Of(place.Select(step => (step.Minute, step.Amount))), StringComparer.Ordinal),
            steps.GroupBy(step => step.Place).ToDictionary(place => place.Key, place => place.Sum(step => step.Amount), StringComparer.Ordinal));
    }

    private sealed record DatesOfSpan(IReadOnlyList<DateFigure> Figures);
}

/// <summary>A figure of a date per commune: as it went until midnight, and its sum with what came later.</summary>
internal sealed record PlacesOfDay(IReadOnlyDictionary<string, DayProgress> Progress, IReadOnlyDictionary<string, long> Sums)
{
    /// <summary>All communes together.</summary>
    public DayProgress Whole { get; } = new(
        [.. Enumerable.Range(0, DayProgress.Quarters + 1).Select(quarter => Progress.Values.Sum(place => place.Sums[quarter]))]);

    /// <summary>The sum of a commune, or of all.</summary>
    public long SumOf(string? communeCode) => communeCode is null ? Sums.Values.Sum() : Sums.GetValueOrDefault(communeCode);
}
