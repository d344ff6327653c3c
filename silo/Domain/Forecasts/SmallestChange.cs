namespace CampaignHub.Domain.Forecasts;

/// <summary>What would close the gap to a target today, from plain arithmetic. One of the three is set, or none: it cannot be closed.</summary>
/// <param name="MoreTeams">So many teams that are not out yet go out, at the pace of the others.</param>
/// <param name="UntilMinute">The teams stay out until this minute of the day.</param>
/// <param name="PerTeamPerHour">Each team that is out does so much an hour.</param>
public sealed record SmallestChange(int? MoreTeams, int? UntilMinute, double? PerTeamPerHour)
{
    /// <summary>Evening work ends at 21:00.</summary>
    private const int LatestMinute = 21 * 60;

    /// <summary>Nobody works half as fast again for the rest of a day.</summary>
    private const double MostFaster = 1.5;

    /// <summary>It cannot be closed today.</summary>
    public static SmallestChange Cannot { get; } = new(null, null, null);

    /// <summary>The change; null when none is needed.</summary>
    /// <param name="target">What is aimed at.</param>
    /// <param name="now">What there is.</param>
    /// <param name="expected">Where it will stand tonight as it goes.</param>
    /// <param name="teamsOut">Teams with records today.</param>
    /// <param name="teamsWaiting">Teams without.</param>
    /// <param name="minute">Now, minute of the day.</param>
    /// <param name="untilMinute">End of the day's hours.</param>
    public static SmallestChange? Of(long target, long now, long expected, int teamsOut, int teamsWaiting, int minute, int untilMinute)
    {
        var gap = target - expected;
        if (gap <= 0)
        {
            return null;
        }

        var end = Math.Min(LatestMinute, Math.Max(untilMinute, minute));
        var hours = (end - minute) / 60.0;
        var toCome = expected - now;
        if (toCome <= 0 || teamsOut <= 0 || hours <= 0)
        {
            return Cannot;
        }

        var perTeam = toCome / (double)teamsOut;
        var moreTeams = (long)Math.Ceiling(gap / perTeam);
        var longer = end + (int)Math.Ceiling(gap / (toCome / hours) * 60);
        var faster = (target - now) / (double)toCome;
        return moreTeams <= teamsWaiting ? new((int)moreTeams, null, null)
            : longer <= LatestMinute ? new(null, longer, null)
            : faster <= MostFaster ? new(null, null, Math.Ceiling((target - now) / (teamsOut * hours) * 10) / 10)
            : Cannot;
    }
}
