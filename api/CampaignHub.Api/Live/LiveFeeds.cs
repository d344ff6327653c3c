using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using Microsoft.AspNetCore.SignalR;
using Orleans;

namespace CampaignHub.Api.Live;

/// <summary>
/// The feeds of this node, one per group that somebody watches. A feed begins with its first watcher and ends a
/// minute after its last one left.
/// </summary>
internal sealed class LiveFeeds(
    IGrainFactory grains,
    ICommuneDirectory communes,
    ITeamDirectory teams,
    IHubContext<LiveHub> hub,
    FrameNumbers numbers,
    TimeProvider time,
    ILoggerFactory loggers) : BackgroundService
{
    private static readonly TimeSpan s_linger = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_sweep = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    /// <summary>The province's feed of a date, with one watcher more.</summary>
    public ProvinceFeed JoinProvince(DateOnly date) => Join(
        ProvinceFeed.GroupOf(date),
        () => new ProvinceFeed(date, grains, communes, hub, numbers, time, loggers.CreateLogger<ProvinceFeed>()));

    /// <summary>A commune's feed of a date, with one watcher more.</summary>
    public CommuneFeed JoinCommune(DateOnly date, string communeCode) => Join(
        CommuneFeed.GroupOf(date, communeCode),
        () => new CommuneFeed(date, communeCode, grains, teams, hub, numbers, time, loggers.CreateLogger<CommuneFeed>()));

    /// <summary>One watcher fewer.</summary>
    public void Leave(string group)
    {
        lock (_gate)
        {
            if (_slots.TryGetValue(group, out var slot))
            {
                slot.Watchers--;
                slot.LeftAt = time.GetTimestamp();
            }
        }
    }

    /// <summary>Dates of which somebody watches the province.</summary>
    public IReadOnlyCollection<DateOnly> WatchedDates()
    {
        lock (_gate)
        {
            return [.. _slots.Values.Where(slot => slot.Watchers > 0).Select(slot => slot.Feed).OfType<ProvinceFeed>().Select(feed => feed.Date)];
        }
    }

    /// <summary>Ends all feeds.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var feed in Take(_ => true))
        {
            await feed.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_sweep, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var feed in Take(slot => slot.Watchers == 0 && time.GetElapsedTime(slot.LeftAt) > s_linger))
                {
                    await feed.DisposeAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; StopAsync ends the feeds.
        }
    }

    private T Join<T>(string group, Func<T> create)
        where T : LiveFeed
    {
        lock (_gate)
        {
            if (!_slots.TryGetValue(group, out var slot))
            {
                _slots[group] = slot = new Slot(create());
                slot.Feed.Start();
            }

            slot.Watchers++;
            return (T)slot.Feed;
        }
    }

    private List<LiveFeed> Take(Func<Slot, bool> which)
    {
        lock (_gate)
        {
            var taken = _slots.Where(slot => which(slot.Value)).ToList();
            taken.ForEach(slot => _slots.Remove(slot.Key));
            return [.. taken.Select(slot => slot.Value.Feed)];
        }
    }

    private sealed class Slot(LiveFeed feed)
    {
        public LiveFeed Feed => feed;

        public int Watchers { get; set; }

        public long LeftAt { get; set; }
    }
}
