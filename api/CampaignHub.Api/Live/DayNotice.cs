namespace CampaignHub.Api.Live;

/// <summary>What moves on a campaign day beside its records, told to everybody who watches the province; a page then fetches its lists again.</summary>
/// <param name="Date">The date.</param>
/// <param name="At">Server time.</param>
/// <param name="UrgentOpen">Urgent faults that nobody has resolved, of whatever date.</param>
/// <param name="Started">Teams that said that they go out.</param>
/// <param name="Finished">Of these, teams that said that they are done.</param>
/// <param name="Members">Member turns (lượt thành viên): the members each team said it has on duty.</param>
/// <param name="PointsOpen">Support points whose hours are now, on an open day.</param>
/// <param name="Points">Support points of the day.</param>
/// <param name="Confirmed">Communes that confirmed the day.</param>
/// <param name="Postponed">Communes in which it is postponed.</param>
public sealed record DayNotice(
    DateOnly Date,
    DateTimeOffset At,
    int UrgentOpen,
    int Started,
    int Finished,
    int Members,
    int PointsOpen,
    int Points,
    int Confirmed,
    int Postponed);
