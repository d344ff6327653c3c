using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work.Plans;

/// <summary>A commune's own plan of a year, as it is sent.</summary>
/// <param name="Year">The year; the program's when left out.</param>
/// <param name="Number">Its number, <c>12/KH-UBND</c>; null takes it back.</param>
/// <param name="Date">Its date.</param>
public sealed record PlanBody(int? Year, string? Number, DateOnly? Date = null);

/// <summary>Plans of a year by commune.</summary>
/// <param name="Missing">How many of the communes listed have none that is known.</param>
public sealed record PlanList(int Year, int Missing, IReadOnlyList<CommunePlan> Items, string? Next);
