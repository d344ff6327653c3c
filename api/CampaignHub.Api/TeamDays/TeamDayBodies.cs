namespace CampaignHub.Api.TeamDays;

/// <summary>A team goes out, or is done for the day, as a phone sends it.</summary>
/// <param name="Id">A UUID the phone made: the same again is a duplicate.</param>
/// <param name="TeamCode">The team.</param>
/// <param name="Event"><c>start</c> or <c>end</c>.</param>
/// <param name="OccurredAt">When, by the sender's clock; ISO 8601 with an offset.</param>
/// <param name="Date">The day it is about, not after today; left out, the day of <paramref name="OccurredAt"/> by the server's clock.</param>
/// <param name="ClockOffsetSeconds">To add to the sender's clock to get the server's.</param>
/// <param name="Staff">Members who go out, 0 to 10,000.</param>
public sealed record TeamDayRequest(
    string? Id, string? TeamCode, string? Event, string? OccurredAt, DateOnly? Date = null, int? ClockOffsetSeconds = null, int? Staff = null);

/// <summary>What became of what was sent.</summary>
/// <param name="Id">The id as it was sent.</param>
/// <param name="Status"><c>accepted</c>, <c>duplicate</c>, <c>conflict</c> or <c>rejected</c>.</param>
/// <param name="Code">Why, when it is neither accepted nor a duplicate.</param>
public sealed record TeamDayAnswer(string? Id, string Status, string? Code = null);

/// <summary>Where a team stands on a date. A team that is not listed has not said that it goes out.</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="CommuneCode">Its commune.</param>
/// <param name="State"><c>working</c> or <c>finished</c>.</param>
/// <param name="StartedAt">First start, by the server's clock; null when only an end arrived.</param>
/// <param name="EndedAt">Last end, by the server's clock; null while the team works.</param>
/// <param name="Members">Members as last said; null when nobody said.</param>
public sealed record TeamDayItem(
    string TeamCode, string CommuneCode, string State, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, int? Members);

/// <summary>A page of teams by code.</summary>
/// <param name="Date">The date.</param>
/// <param name="Items">The teams.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record TeamDayPage(DateOnly Date, IReadOnlyList<TeamDayItem> Items, string? Next);
