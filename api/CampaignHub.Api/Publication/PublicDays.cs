using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignHub.Api.Http;

namespace CampaignHub.Api.Publication;

/// <summary>
/// The documents of the public page, ready to send: the list of days is looked at again after ten seconds, a day under way after a
/// minute, a final one when its seal changes. Ten thousand viewers cost what one costs.
/// </summary>
internal sealed class PublicDays : IDisposable
{
    private const int MostDays = 200;
    private const string Json = "application/json; charset=utf-8";

    private static readonly TimeSpan s_listPeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_runningPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_finalPeriod = TimeSpan.FromDays(1);

    private readonly PublicSettings _settings;
    private readonly IPublishedFigures _figures;
    private readonly PublicDayMaker _maker;
    private readonly TimeProvider _time;
    private readonly Renewed<Listed> _list;
    private readonly ConcurrentDictionary<PublishedDay, Renewed<CachedDocument>> _days = new();

    public PublicDays(PublicSettings settings, IPublishedFigures figures, PublicDayMaker maker, TimeProvider time)
    {
        (_settings, _figures, _maker, _time) = (settings, figures, maker, time);
        _list = new Renewed<Listed>(ListAsync, s_listPeriod, time);
    }

    /// <summary>The days that are shown.</summary>
    public async ValueTask<CachedDocument> GetListAsync(CancellationToken cancellation)
    {
        var list = await _list.GetAsync(cancellation);
        return _settings.ShowRunning ? list.All : list.Final;
    }

    /// <summary>A day; null when it is not shown.</summary>
    public async ValueTask<CachedDocument?> FindAsync(DateOnly date, CancellationToken cancellation)
    {
        var list = await _list.GetAsync(cancellation);
        if (list.Days.FirstOrDefault(day => day.Date == date) is not { } found || !(found.IsFinal || _settings.ShowRunning))
        {
            return null;
        }

        var document = _days.GetOrAdd(found, day => new Renewed<CachedDocument>(
            making => MakeAsync(day, making), day.IsFinal ? s_finalPeriod : s_runningPeriod, _time));
        return await document.GetAsync(cancellation);
    }

    public void Dispose()
    {
        _list.Dispose();
        foreach (var document in _days.Values)
        {
            document.Dispose();
        }
    }

    private async Task<Listed> ListAsync(CancellationToken cancellation)
    {
        var days = await _figures.ListAsync(MostDays, cancellation);
        foreach (var gone in _days.Keys.Except(days))
        {
            _days.TryRemove(gone, out _);
        }

        return new Listed(days, Document(days), Document(days.Where(day => day.IsFinal)));
    }

    private async Task<CachedDocument> MakeAsync(PublishedDay day, CancellationToken cancellation)
    {
        var at = day.SealedAt is { } sealedAt ? new DateTimeOffset(sealedAt, TimeSpan.Zero) : _time.GetUtcNow();
        var teams = await _figures.ReadAsync(day, cancellation);
        return Document(_maker.Make(day, teams, at), PublicJsonContext.Default.PublicDayBody);
    }

    private static CachedDocument Document(IEnumerable<PublishedDay> days) => Document(
        new PublicDayList([.. days.Select(day => new PublicDayLine(day.Date, day.Name, day.Status, day.Root))], Next: null),
        PublicJsonContext.Default.PublicDayList);

    private static CachedDocument Document<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type), Json);

    private sealed record Listed(IReadOnlyList<PublishedDay> Days, CachedDocument All, CachedDocument Final);
}
