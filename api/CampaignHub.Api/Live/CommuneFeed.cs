using System.Collections.Immutable;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Totals;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Totals;
using CampaignHub.Grains;
using Microsoft.AspNetCore.SignalR;
using Orleans;

namespace CampaignHub.Api.Live;

/// <summary>One commune and its teams on one date.</summary>
internal sealed class CommuneFeed : LiveFeed, ICommuneWatcher
{
    /// <summary>Teams of which one frame tells the figures per activity; a commune has about 25.</summary>
    private const int NestedPerFrame = 12;

    private readonly DateOnly _date;
    private readonly string _communeCode;
    private readonly IGrainFactory _grains;
    private readonly ITeamDirectory _teams;
    private readonly ICommuneWatcher _reference;
    private readonly SlotSum<TeamSlot> _sum = SlotSum.OfTeams();
    private readonly FeedLines _lines = new();
    private readonly ToldFigures<TeamTotalsBody> _told = new(NestedPerFrame);
    private CommuneTotalsBody _toldCommune;
    private string _status = "";
    private bool _statusChanged;
    private bool _isRead;

    public CommuneFeed(
        DateOnly date,
        string communeCode,
        IGrainFactory grains,
        ITeamDirectory teams,
        IHubContext<LiveHub> hub,
        FrameNumbers numbers,
        TimeProvider time,
        ILogger<CommuneFeed> logger)
        : base(GroupOf(date, communeCode), hub, numbers, time, logger)
    {
        (_date, _communeCode, _grains, _teams) = (date, communeCode, grains, teams);
        _reference = grains.CreateObjectReference<ICommuneWatcher>(this);
        _toldCommune = CommuneBody();
    }

    protected override string Method => "communeFrame";

    private ICommuneGrain Grain => _grains.GetGrain<ICommuneGrain>(_communeCode);

    public static string GroupOf(DateOnly date, string communeCode) => $"commune:{communeCode}:{DayKeys.Of(date)}";

    /// <summary>What has been told up to the last frame; frames above its sequence follow.</summary>
    public CommuneDayTotalsBody Snapshot(DayInfo day)
    {
        lock (Gate)
        {
            return new CommuneDayTotalsBody(_date, day.Status, day.Name, Sequence, Time.GetUtcNow(), _toldCommune, Teams());
        }
    }

    public Task OnChangeAsync(CommuneChange change)
    {
        // Another date of the commune may have changed: watchers of a date are told of that date only.
        if (change.Date == _date)
        {
            Merge(change.Teams, change.Feed);
        }

        return Task.CompletedTask;
    }

    protected override (string Method, object Message)? Beat(long sequence) => ("communeBeat", new LiveBeat(_date, sequence, Time.GetUtcNow()));

    protected override async Task SubscribeAsync()
    {
        // The commune's grain does not know the day's status; each renewal asks for it.
        var info = await _grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(_date)).GetInfoAsync();
        var day = await Grain.WatchAsync(_date, _reference);
        lock (Gate)
        {
            _statusChanged |= _isRead && _status != info.Status;
            _status = info.Status;
        }

        Merge(day.Teams, []);
    }

    protected override async Task UnsubscribeAsync()
    {
        try
        {
            await Grain.UnwatchAsync(_date, _reference);
        }
        finally
        {
            _grains.DeleteObjectReference<ICommuneWatcher>(_reference);
        }
    }

    protected override object? NextFrame(Func<long> number)
    {
        if (!_sum.HasChanged && !_statusChanged && !_told.OwesAny && _lines.IsEmpty)
        {
            return null;
        }

        _statusChanged = false;
        var slots = _sum.TakeChanged().Select(slot => slot.TeamCode);
        var teams = _told.Next(slots, code => TotalsBodies.Of(_sum.Of(code)!, NameOf(code)), NameOf);
        var commune = CommuneBody();
        var frame = new CommuneFrame(
            _date, _status, number(), Time.GetUtcNow(), new TotalsChange(_communeCode, null, _toldCommune, commune), teams, _lines.Take());
        _toldCommune = commune;
        if (_told.OwesAny)
        {
            Changed();
        }

        return frame;
    }

    /// <summary>Every active team, and dissolved ones that have entries on the date.</summary>
    private List<TeamTotalsBody> Teams() =>
    [
        .. _teams.OfCommune(_communeCode)
            .Where(team => team.Active || _told.Of(team.Code) is not null)
            .Select(team => _told.Of(team.Code) ?? TotalsBodies.Of(team.Code, team.Name, DayTotals.Zero)),
    ];

    private CommuneTotalsBody CommuneBody() =>
        TotalsBody.Fill(new CommuneTotalsBody(_communeCode), _sum.Totals, _sum.TeamsReporting);

    private string NameOf(string teamCode) => _teams.TryGet(teamCode, out var team) ? team.Name : teamCode;

    private void Merge(ImmutableArray<TeamSlot> teams, ImmutableArray<FeedItem> feed)
    {
        lock (Gate)
        {
            foreach (var slot in teams)
            {
                _sum.Take(slot);
            }

            _lines.Add(feed);
            if (!_isRead)
            {
                _isRead = true;
                _toldCommune = CommuneBody();
                foreach (var slot in _sum.TakeChanged())
                {
                    _told.Begin(slot.TeamCode, TotalsBodies.Of(slot, NameOf(slot.TeamCode)));
                }
            }
        }

        Changed();
    }
}
