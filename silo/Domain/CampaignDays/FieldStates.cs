namespace CampaignHub.Domain.CampaignDays;

/// <summary>What is known of a team on a day.</summary>
/// <param name="LastAt">Server time (UTC) of its last entry; null when it has recorded nothing.</param>
/// <param name="StartedAt">When it said that it goes out.</param>
/// <param name="EndedAt">When it said that it is done; null while it works.</param>
/// <param name="HasWeakSignal">Its village has weak signal or none.</param>
public sealed record TeamOnDay(DateTime? LastAt, DateTime? StartedAt, DateTime? EndedAt, bool HasWeakSignal);

/// <summary>What holds for all teams of a commune on a day.</summary>
/// <param name="Now">Server time, UTC.</param>
/// <param name="IsExpected">The commune is in the day's scope.</param>
/// <param name="IsPostponed">The day is postponed there.</param>
/// <param name="InHours">It is within the hours of the day.</param>
public sealed record DayOfCommune(DateTime Now, bool IsExpected, bool IsPostponed, bool InHours);

/// <summary>The rules of "who has not recorded yet".</summary>
public static class FieldStates
{
    /// <summary>A team between two visits is not silent: only after this long does its state change.</summary>
    public static TimeSpan QuietAfter { get; } = TimeSpan.FromMinutes(60);

    /// <summary>Where a team stands. What it did counts before what it was asked: records of a team out of scope are shown as such.</summary>
    public static FieldState OfTeam(TeamOnDay team, DayOfCommune day)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(day);
        if (team.EndedAt is { } ended && !(team.LastAt > ended))
        {
            return FieldState.Finished;
        }

        if (team.LastAt is { } last)
        {
            return !day.InHours || day.Now - last <= QuietAfter ? FieldState.Recording
                : team.HasWeakSignal ? FieldState.WeakSignal
                : FieldState.Quiet;
        }

        return day.IsPostponed ? FieldState.Postponed
            : !day.IsExpected ? FieldState.OutOfScope
            : team.HasWeakSignal ? FieldState.WeakSignal
            : team.StartedAt is not null ? FieldState.Started
            : FieldState.NotStarted;
    }

    /// <summary>
    /// Where a commune stands: as its liveliest team. Where none is at work, weak signal explains the silence only when it does for all
    /// teams that are not done.
    /// </summary>
    public static FieldState OfCommune(IReadOnlyCollection<FieldState> teams, DayOfCommune day)
    {
        ArgumentNullException.ThrowIfNull(teams);
        ArgumentNullException.ThrowIfNull(day);
        bool Any(FieldState state) => teams.Contains(state);
        return Any(FieldState.Recording) ? FieldState.Recording
            : day.IsPostponed ? FieldState.Postponed
            : !day.IsExpected ? FieldState.OutOfScope
            : Any(FieldState.Quiet) ? FieldState.Quiet
            : Any(FieldState.Started) ? FieldState.Started
            : Any(FieldState.Finished) && !Any(FieldState.NotStarted) && !Any(FieldState.WeakSignal) ? FieldState.Finished
            : Any(FieldState.NotStarted) || teams.Count == 0 ? (Any(FieldState.Finished) ? FieldState.Finished : FieldState.NotStarted)
            : FieldState.WeakSignal;
    }
}
