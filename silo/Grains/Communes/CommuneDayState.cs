using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Grains.Communes;

/// <summary>A commune's date: a slot per team, and their sum kept up as slots are replaced.</summary>
internal sealed class CommuneDayState(string communeCode, DateOnly date)
{
    private readonly Dictionary<string, TeamSlot> _teams = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedTeams = new(StringComparer.Ordinal);
    private DayTotals _totals = DayTotals.Zero;
    private long _version;
    private int _teamsReporting;

    /// <summary>New records for the live feed.</summary>
    public FeedBuffer Feed { get; } = new();

    /// <summary>New records for the commune's own watchers.</summary>
    public FeedBuffer WatcherFeed { get; } = new();

    public static CommuneDayState Of(string communeCode, DateOnly date, IEnumerable<TeamDayRow> rows)
    {
        var state = new CommuneDayState(communeCode, date);
        foreach (var row in rows)
        {
            state.Take(new TeamSlot(row.TeamCode, date, row.Day.Number, row.Day.Totals.ToMessage()));
        }

        state._changedTeams.Clear();
        return state;
    }

    /// <summary>Replaces the team's slot when this one is newer; lost, doubled and reordered reports do no harm.</summary>
    public bool Take(TeamSlot slot)
    {
        var old = _teams.GetValueOrDefault(slot.TeamCode);
        if (old is not null && old.Number >= slot.Number)
        {
            return false;
        }

        _teams[slot.TeamCode] = slot;
        _changedTeams.Add(slot.TeamCode);
        var (before, after) = (old?.Totals.ToDomain() ?? DayTotals.Zero, slot.Totals.ToDomain());
        _totals = _totals.Replace(before, after);
        _version += slot.Number - (old?.Number ?? 0);
        _teamsReporting += (after.Counted.CheckIns > 0 ? 1 : 0) - (before.Counted.CheckIns > 0 ? 1 : 0);
        return true;
    }

    public CommuneSlot ToSlot() => new(communeCode, _version, _teamsReporting, _totals.ToMessage());

    public CommuneDay ToDay() => new(communeCode, date, _teamsReporting, _totals.ToMessage(), [.. _teams.Values]);

    public CommuneChange TakeChange()
    {
        var change = new CommuneChange(date, [.. _changedTeams.Select(team => _teams[team])], WatcherFeed.Take());
        _changedTeams.Clear();
        return change;
    }

    /// <summary>The last entry of a team that the totals contain; 0 for none.</summary>
    public long NumberOf(string teamCode) => _teams.GetValueOrDefault(teamCode)?.Number ?? 0;
}
