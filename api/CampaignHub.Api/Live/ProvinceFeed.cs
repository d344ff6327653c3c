using System.Collections.Immutable;
using CampaignHub.Api.Places;
using CampaignHub.Api.Totals;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Totals;
using CampaignHub.Grains;
using Microsoft.AspNetCore.SignalR;
using Orleans;

namespace CampaignHub.Api.Live;

/// <summary>The province on one date.</summary>
internal sealed class ProvinceFeed : LiveFeed, IProvinceWatcher
{
    /// <summary>Communes of which one frame tells the figures per activity: all 124 within a second or so.</summary>
    private const int NestedPerFrame = 12;

    private static readonly TimeSpan s_snapshotAge = TimeSpan.FromSeconds(1);

    private readonly DateOnly _date;
    private readonly IGrainFactory _grains;
    private readonly ICommuneDirectory _communes;
    private readonly IProvinceWatcher _reference;
    private readonly SlotSum<CommuneSlot> _sum = SlotSum.OfCommunes();
    private readonly FeedLines _lines = new();
    private readonly ToldFigures<CommuneTotalsBody> _told = new(NestedPerFrame);
    private TotalsBody _toldProvince = TotalsBody.Of(DayTotals.Zero, 0);
    private DayInfo? _day;
    private ProvinceTotalsBody? _made;
    private ProvinceSnapshot? _snapshot;
    private bool _dayChanged;

    public ProvinceFeed(
        DateOnly date,
        IGrainFactory grains,
        ICommuneDirectory communes,
        IHubContext<LiveHub> hub,
        FrameNumbers numbers,
        TimeProvider time,
        ILogger<ProvinceFeed> logger)
        : base(GroupOf(date), hub, numbers, time, logger)
    {
        (_date, _grains, _communes) = (date, grains, communes);
        _reference = grains.CreateObjectReference<IProvinceWatcher>(this);
    }

    /// <summary>The date.</summary>
    public DateOnly Date => _date;

    protected override string Method => "provinceFrame";

    private ICampaignDayGrain Grain => _grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(_date));

    public static string GroupOf(DateOnly date) => $"province:{DayKeys.Of(date)}";

    /// <summary>
    /// What has been told up to the last frame; frames above its sequence follow. Made once per frame, however many watchers come
    /// back at the same time.
    /// </summary>
    /// <param name="notice">What moves beside the records.</param>
    public ProvinceSnapshot Snapshot(DayNotice notice)
    {
        lock (Gate)
        {
            var now = Time.GetUtcNow();
            if (_made is not { } body || body.Sequence != Sequence || body.Notice != notice || now - body.At > s_snapshotAge)
            {
                _made = new ProvinceTotalsBody(
                    _date, _day!.Status, _day.Name, Sequence, now, _toldProvince, [.. _communes.All.Select(commune => _told.Of(commune.Code)!)])
                {
                    Notice = notice,
                };
                _snapshot = ProvinceSnapshot.Of(_made);
            }

            return _snapshot!;
        }
    }

    public Task OnChangeAsync(ProvinceChange change)
    {
        Merge(change.Day, change.Communes, change.Feed);
        return Task.CompletedTask;
    }

    protected override (string Method, object Message)? Beat(long sequence) => ("provinceBeat", new LiveBeat(_date, sequence, Time.GetUtcNow()));

    protected override async Task SubscribeAsync()
    {
        var day = await Grain.WatchAsync(_reference);
        Merge(day.Day, day.Communes, []);
    }

    protected override async Task UnsubscribeAsync()
    {
        try
        {
            await Grain.UnwatchAsync(_reference);
        }
        finally
        {
            _grains.DeleteObjectReference<IProvinceWatcher>(_reference);
        }
    }

    protected override object? NextFrame(Func<long> number)
    {
        if (!_sum.HasChanged && !_dayChanged && !_told.OwesAny && _lines.IsEmpty)
        {
            return null;
        }

        _dayChanged = false;
        var slots = _sum.TakeChanged().Select(slot => slot.CommuneCode);
        var communes = _told.Next(slots, code => TotalsBodies.Of(_sum.Of(code)!), _ => null);
        var province = TotalsBody.Of(_sum.Totals, _sum.TeamsReporting);
        var frame = new ProvinceFrame(
            _date, _day!.Status, number(), Time.GetUtcNow(), new TotalsChange(null, null, _toldProvince, province), communes, _lines.Take());
        _toldProvince = province;
        if (_told.OwesAny)
        {
            Changed();
        }

        return frame;
    }

    private void Merge(DayInfo day, ImmutableArray<CommuneSlot> communes, ImmutableArray<FeedItem> feed)
    {
        lock (Gate)
        {
            // The first state is the snapshot's, not a change.
            var isFirst = _day is null;
            _dayChanged |= !isFirst && !SameDay(_day!, day);
            _day = day;
            foreach (var slot in communes)
            {
                _sum.Take(slot);
            }

            _lines.Add(feed);
            if (isFirst)
            {
                Begin();
            }
        }

        Changed();
    }

    private void Begin()
    {
        _sum.TakeChanged();
        _toldProvince = TotalsBody.Of(_sum.Totals, _sum.TeamsReporting);
        foreach (var commune in _communes.All)
        {
            _told.Begin(commune.Code, _sum.Of(commune.Code) is { } slot
                ? TotalsBodies.Of(slot)
                : TotalsBody.Fill(new CommuneTotalsBody(commune.Code), DayTotals.Zero, 0));
        }
    }

    private static bool SameDay(DayInfo left, DayInfo right) => left.Status == right.Status && left.Name == right.Name;
}
