namespace CampaignHub.Api.Roster;

/// <summary>The review of the communes' rosters in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Before">The first day that is too late, from the program file; null for a year the program does not cover.</param>
/// <param name="LastWorkingDay">The last working day before that.</param>
/// <param name="Items">Communes by code, those that have not confirmed too.</param>
/// <param name="Next">Always null: there is one page of all communes.</param>
public sealed record ReviewPage(int Year, DateOnly? Before, DateOnly? LastWorkingDay, IReadOnlyList<ReviewResponse> Items, string? Next);
