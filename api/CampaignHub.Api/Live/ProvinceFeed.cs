using System.Collections.Immutable;
using CampaignHub.Api.Places;
using CampaignHub.Api.Totals;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Totals;
using CampaignHub.Grains;
using Microsoft.AspNetCore.SignalR;
using Orleans;

namespace CampaignHub.Api.Live;

/// <summary>The province on one date.</summary>
internal sealed class ProvinceFeed : LiveFeed, IProvinceWatcher
{
    private readonly DateOnly _date;
    private readonly IGrainFactory _grains;
    private readonly ICommuneDirectory _communes;
    private readonly IProvinceWatcher _reference;
    private readonly SlotSum<CommuneSlot> _sum = SlotSum.OfCommunes();
    private readonly FeedLines _lines = new();
    private DayInfo? _day;
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

    /// <summary>The state now; frames above its sequence follow.</summary>
    public ProvinceTotalsBody Snapshot()
    {
        lock (Gate)
        {
            return TotalsBodies.Of(_day!, _sum.ByCode, _communes.All, Sequence, Time.GetUtcNow());
        }
    }

    public Task OnChangeAsync(ProvinceChange change)
    {
        Merge(change.Day, change.Communes, change.Feed);
        return Task.CompletedTask;
    }

    protected override (string Method, object Message)? Beat(long sequence) => ("provinceBeat", new ProvinceBeat(_date, sequence, Time.GetUtcNow()));

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
        if (!_sum.HasChanged && !_dayChanged && _lines.IsEmpty)
        {
            return null;
        }

        _dayChanged = false;
        return new ProvinceFrame(
            _date,
            _day!.Status,
            number(),
            Time.GetUtcNow(),
            TotalsBody.Of(_sum.Totals, _sum.TeamsReporting),
            [.. _sum.TakeChanged().Select(TotalsBodies.Of)],
            _lines.Take());
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
                _sum.TakeChanged();
            }
        }

        Changed();
    }

    private static bool SameDay(DayInfo left, DayInfo right) => left.Status == right.Status && left.Name == right.Name;
}
