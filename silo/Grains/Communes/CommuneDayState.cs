using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Ports;

namespace CampaignHub.Grains.Communes;

/// <summary>A commune's date: a slot per team and their sum, and the records that are new for the live feeds.</summary>
internal sealed class CommuneDayState(string communeCode, DateOnly date)
{
    private readonly SlotSum<TeamSlot> _teams = SlotSum.OfTeams();

    /// <summary>New records for the day.</summary>
    public FeedBuffer Feed { get; } = new();

    /// <summary>New records for the commune's own watchers.</summary>
    public FeedBuffer WatcherFeed { get; } = new();

    public static CommuneDayState Of(string communeCode, DateOnly date, IEnumerable<TeamDayRow> rows)
    {
        var state = new CommuneDayState(communeCode, date);
        foreach (var row in rows)
        {
            state._teams.Take(new TeamSlot(row.TeamCode, date, row.Day.Number, row.Day.Totals.ToMessage()));
        }

        state._teams.TakeChanged();
        return state;
    }

    /// <summary>True when one of the slots is newer than the team's known one.</summary>
    public bool Take(ImmutableArray<TeamSlot> slots)
    {
        var hasNewer = false;
        foreach (var slot in slots)
        {
            hasNewer |= _teams.Take(slot);
        }

        return hasNewer;
    }

    /// <summary>The last entry of a team that the totals contain; 0 for none.</summary>
    public long NumberOf(string teamCode) => _teams.VersionOf(teamCode);

    public CommuneSlot ToSlot() => new(communeCode, _teams.Version, _teams.TeamsReporting, _teams.Totals.ToMessage());

    public CommuneDay ToDay() => new(communeCode, date, _teams.TeamsReporting, _teams.Totals.ToMessage(), [.. _teams.All]);

    public CommuneChange TakeChange() => new(date, _teams.TakeChanged(), WatcherFeed.Take());
}
