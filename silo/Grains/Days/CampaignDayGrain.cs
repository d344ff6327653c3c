using CampaignHub.Contracts.Days;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using CampaignHub.Grains.Communes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace CampaignHub.Grains.Days;

/// <summary>
/// A date: the campaign day declared on it, and the communes' totals, read from the ledger when it wakes and then
/// followed by the communes' reports.
/// </summary>
public sealed class CampaignDayGrain : Grain, ICampaignDayGrain
{
    private readonly IDayTotalsReader _ledger;
    private readonly ICampaignDayStore _store;
    private readonly IDaySealer _sealer;
    private readonly TimeProvider _time;
    private readonly ObserverManager<IProvinceWatcher, IProvinceWatcher> _watchers;
    private readonly Coalescer _changes;
    private readonly Dictionary<string, CommuneSlot> _communes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly FeedBuffer _feed = new();
    private CampaignDay _day = CampaignDay.Undeclared(default);

    /// <summary>Composed by the silo.</summary>
    public CampaignDayGrain(
        IDayTotalsReader ledger,
        ICampaignDayStore store,
        IDaySealer sealer,
        GrainTimings timings,
        [FromKeyedServices(RecordsClock.Key)] TimeProvider time,
        ILogger<CampaignDayGrain> logger)
    {
        ArgumentNullException.ThrowIfNull(timings);
        (_ledger, _store, _sealer, _time) = (ledger, store, sealer, time);
        _watchers = new(timings.WatcherExpiry, logger);
        _changes = new Coalescer(time, timings.DayWindow, Send);
    }

    private DateOnly Date => DayKeys.Parse(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _day = await _store.ReadAsync(Date, cancellationToken);
        await LoadTotalsAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _changes.End(reason);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReportAsync(CommuneReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _feed.Add(report.Feed.AsSpan());
        var slot = report.Slot;
        var isNewer = !_communes.TryGetValue(slot.CommuneCode, out var old) || old.Version < slot.Version;
        if (isNewer)
        {
            _communes[slot.CommuneCode] = slot;
            _changed.Add(slot.CommuneCode);
        }

        if (isNewer || report.Feed.Length > 0)
        {
            _changes.Changed();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ProvinceDay> GetAsync() => Task.FromResult(Now());

    /// <inheritdoc/>
    public Task<DayInfo> GetInfoAsync() => Task.FromResult(_day.ToMessage());

    /// <inheritdoc/>
    public async Task ReloadAsync()
    {
        await LoadTotalsAsync(CancellationToken.None);
        _changed.UnionWith(_communes.Keys);
        _changes.Changed();
    }

    /// <inheritdoc/>
    public Task<StepReply> DeclareAsync(DeclareRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StepAsync(day => day.Declare(request.Plan.ToDomain()), request.Actor);
    }

    /// <inheritdoc/>
    public Task<StepReply> OpenAsync(string actor) => StepAsync(day => day.Open(), actor);

    /// <inheritdoc/>
    public Task<StepReply> CloseAsync(string actor) => StepAsync(day => day.Close(_time.GetUtcNow().UtcDateTime), actor);

    /// <inheritdoc/>
    public async Task<StepReply> FinaliseAsync(string actor) => _day.Finalise() is { } final
        ? await KeepAsync(await _sealer.SealAsync(new DayChange(_day, final, actor), CancellationToken.None))
        : new StepReply(Done: false, _day.ToMessage());

    /// <inheritdoc/>
    public Task<StepReply> ReopenAsync(string reason, string actor) => StepAsync(day => day.Reopen(reason), actor);

    /// <inheritdoc/>
    public Task<ProvinceDay> WatchAsync(IProvinceWatcher watcher)
    {
        _watchers.Subscribe(watcher, watcher);
        return Task.FromResult(Now());
    }

    /// <inheritdoc/>
    public Task UnwatchAsync(IProvinceWatcher watcher)
    {
        _watchers.Unsubscribe(watcher);
        return Task.CompletedTask;
    }

    private async Task LoadTotalsAsync(CancellationToken cancellation)
    {
        var rows = await _ledger.ReadAsync(Date, communeCode: null, cancellation);
        _communes.Clear();
        foreach (var commune in rows.GroupBy(row => TeamCodes.CommuneOf(row.TeamCode)))
        {
            _communes[commune.Key] = CommuneDayState.Of(commune.Key, Date, commune).ToSlot();
        }
    }

    private async Task<StepReply> StepAsync(Func<CampaignDay, CampaignDay?> step, string actor)
    {
        if (step(_day) is not { } next)
        {
            return new StepReply(Done: false, _day.ToMessage());
        }

        next = next with { ChangedAt = _time.GetUtcNow().UtcDateTime };
        return await KeepAsync(await _store.SaveAsync(new DayChange(_day, next, actor), CancellationToken.None) ? next : null);
    }

    private async Task<StepReply> KeepAsync(CampaignDay? next)
    {
        if (next is null)
        {
            // Another activation was faster: decide over what it left.
            _day = await _store.ReadAsync(Date, CancellationToken.None);
            return new StepReply(Done: false, _day.ToMessage());
        }

        _day = next;
        _changes.Changed();
        return new StepReply(Done: true, _day.ToMessage());
    }

    private ProvinceDay Now() => new(_day.ToMessage(), [.. _communes.Values]);

    private void Send()
    {
        var change = new ProvinceChange(_day.ToMessage(), [.. _changed.Select(code => _communes[code])], _feed.Take());
        _changed.Clear();
        if (_watchers.Count > 0)
        {
            _ = _watchers.Notify(watcher => watcher.OnChangeAsync(change));
        }
    }
}
