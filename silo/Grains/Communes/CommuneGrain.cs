using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Ports;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace CampaignHub.Grains.Communes;

/// <summary>
/// A commune: the sum of its teams per date. It keeps nothing of its own: a date is summed from the ledger when it is
/// first asked for, and follows the teams' reports from there.
/// </summary>
public sealed class CommuneGrain(
    IDayTotalsReader ledger,
    GrainTimings timings,
    TimeProvider time,
    ILogger<CommuneGrain> logger) : Grain, ICommuneGrain
{
    /// <summary>Dates kept in memory; the one used longest ago goes first.</summary>
    private const int DatesInMemory = 40;

    private readonly Dictionary<DateOnly, Entry> _days = [];
    private readonly Dictionary<DateOnly, Task<Entry>> _loading = [];

    private string CommuneCode => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public async Task ReportAsync(TeamsReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var entry = await DayAsync(report.Date);
        entry.State.Feed.Add(report.Feed.AsSpan());
        entry.State.WatcherFeed.Add(report.Feed.AsSpan());
        if (entry.State.Take(report.Slots) || report.Feed.Length > 0)
        {
            entry.Changes.Changed();
        }
    }

    /// <inheritdoc/>
    public async Task<CommuneDay> GetDayAsync(DateOnly date) => (await DayAsync(date)).State.ToDay();

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ReconcileAsync(ImmutableArray<TeamHead> heads)
    {
        foreach (var date in heads.Select(head => head.Date).Distinct())
        {
            if (_days.TryGetValue(date, out var entry))
            {
                entry.Changes.Changed();
            }
        }

        return Task.FromResult(heads
            .Where(head => _days.TryGetValue(head.Date, out var entry) && entry.State.NumberOf(head.TeamCode) < head.Number)
            .Select(head => head.TeamCode)
            .Distinct()
            .ToImmutableArray());
    }

    /// <inheritdoc/>
    public async Task ReloadAsync(DateOnly date)
    {
        if (_days.TryGetValue(date, out var entry))
        {
            var rows = await ledger.ReadAsync(date, CommuneCode, CancellationToken.None);
            entry.State = CommuneDayState.Of(CommuneCode, date, rows);
            entry.Changes.Changed();
        }
    }

    /// <inheritdoc/>
    public async Task<CommuneDay> WatchAsync(DateOnly date, ICommuneWatcher watcher)
    {
        var entry = await DayAsync(date);
        entry.Watchers.Subscribe(watcher, watcher);
        return entry.State.ToDay();
    }

    /// <inheritdoc/>
    public Task UnwatchAsync(DateOnly date, ICommuneWatcher watcher)
    {
        if (_days.TryGetValue(date, out var entry))
        {
            entry.Watchers.Unsubscribe(watcher);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        foreach (var entry in _days.Values)
        {
            entry.Changes.End(reason);
        }

        return Task.CompletedTask;
    }

    private async Task<Entry> DayAsync(DateOnly date)
    {
        if (_days.TryGetValue(date, out var entry))
        {
            entry.UsedAt = time.GetTimestamp();
            return entry;
        }

        // Interleaved reads share one load: two would leave two states of one date.
        if (!_loading.TryGetValue(date, out var loading))
        {
            _loading[date] = loading = LoadAsync(date);
        }

        try
        {
            return await loading;
        }
        finally
        {
            _loading.Remove(date);
        }
    }

    private async Task<Entry> LoadAsync(DateOnly date)
    {
        var rows = await ledger.ReadAsync(date, CommuneCode, CancellationToken.None);
        if (_days.Count >= DatesInMemory)
        {
            _days.Remove(_days.MinBy(day => day.Value.UsedAt).Key);
        }

        var entry = new Entry(CommuneDayState.Of(CommuneCode, date, rows), new ObserverManager<ICommuneWatcher, ICommuneWatcher>(timings.WatcherExpiry, logger))
        {
            Day = GrainFactory.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)),
            UsedAt = time.GetTimestamp(),
        };
        entry.Changes = new Coalescer(time, timings.CommuneWindow, () => Send(entry));
        return _days[date] = entry;
    }

    private static void Send(Entry entry)
    {
        _ = entry.Day.ReportAsync(new CommuneReport(entry.State.ToSlot(), entry.State.Feed.Take()));
        var change = entry.State.TakeChange();
        if (entry.Watchers.Count > 0)
        {
            _ = entry.Watchers.Notify(watcher => watcher.OnChangeAsync(change));
        }
    }

    private sealed class Entry(CommuneDayState state, ObserverManager<ICommuneWatcher, ICommuneWatcher> watchers)
    {
        public CommuneDayState State { get; set; } = state;

        public ObserverManager<ICommuneWatcher, ICommuneWatcher> Watchers => watchers;

        public Coalescer Changes { get; set; } = null!;

        public required ICampaignDayGrain Day { get; init; }

        public long UsedAt { get; set; }
    }
}
