using System.Collections.Immutable;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Totals;
using CampaignHub.Grains.Teams;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Grains.Tests;

public sealed class ReportWindowTests
{
    private readonly HandTurnedTime _time = new();
    private readonly Commune _commune = new();
    private int _ended;

    [Fact]
    public void The_first_change_goes_at_once_and_what_follows_goes_together_with_the_newest_of_each_team()
    {
        using var window = Open();
        Assert.True(window.TryAdd(Slot("22918-001", 1), [Line("22918-001")]));
        Assert.True(window.TryAdd(Slot("22918-001", 2), [Line("22918-001")]));
        Assert.True(window.TryAdd(Slot("22918-002", 1), [Line("22918-002")]));
        Assert.True(window.TryAdd(Slot("22918-001", 3), []));
        Assert.Single(_commune.Reports);

        _time.RingAll();
        Assert.Equal(2, _commune.Reports.Count);
        Assert.Equal([("22918-001", 3L), ("22918-002", 1L)], _commune.Reports[1].Slots.Select(slot => (slot.TeamCode, slot.Number)).Order());
        Assert.Equal(2, _commune.Reports[1].Feed.Length);
    }

    [Fact]
    public void A_window_with_nothing_in_it_is_the_last_and_takes_nothing_more()
    {
        using var window = Open();
        window.TryAdd(Slot("22918-001", 1), []);
        _time.RingAll();
        Assert.Equal(1, _ended);
        Assert.False(window.TryAdd(Slot("22918-001", 2), []));
        Assert.Single(_commune.Reports);
    }

    private ReportWindow Open() =>
        new(_commune, Work.Today, TimeSpan.FromMilliseconds(50), _time, _ => _ended++, NullLogger.Instance);

    private static TeamSlot Slot(string team, long number) => new(team, Work.Today, number, DayTotals.Zero.ToMessage());

    private static FeedItem Line(string team) => new(team, "household", 2, new DateTime(2026, 11, 22, 1, 0, 0, DateTimeKind.Utc));

    /// <summary>A commune that only remembers what it was told.</summary>
    private sealed class Commune : ICommuneGrain
    {
        public List<TeamsReport> Reports { get; } = [];

        public Task ReportAsync(TeamsReport report)
        {
            Reports.Add(report);
            return Task.CompletedTask;
        }

        public Task<CommuneDay> GetDayAsync(DateOnly date) => throw new NotSupportedException();

        public Task<ImmutableArray<string>> ReconcileAsync(ImmutableArray<TeamHead> heads) => throw new NotSupportedException();

        public Task ReloadAsync(DateOnly date) => throw new NotSupportedException();

        public Task<CommuneDay> WatchAsync(DateOnly date, ICommuneWatcher watcher) => throw new NotSupportedException();

        public Task UnwatchAsync(DateOnly date, ICommuneWatcher watcher) => throw new NotSupportedException();
    }

    /// <summary>Timers ring when the test says so.</summary>
    private sealed class HandTurnedTime : TimeProvider
    {
        private readonly List<Action> _timers = [];

        public void RingAll() => _timers.ForEach(ring => ring());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
