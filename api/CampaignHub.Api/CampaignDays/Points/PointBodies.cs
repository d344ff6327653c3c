namespace CampaignHub.Api.CampaignDays.Points;

/// <summary>A support point of a day (điểm ra quân), as it is sent.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Place">Where it stands: 1 to 200 characters.</param>
/// <param name="Kind">A code of the program's point kinds.</param>
/// <param name="From">From when, <c>HH:mm</c>.</param>
/// <param name="To">Until when; after <paramref name="From"/>.</param>
/// <param name="InCharge">Who answers for it: at most 100 characters.</param>
/// <param name="Phone">Whom people call there: at most 20 characters.</param>
/// <param name="Partners">Who helps: at most 20 names of at most 100 characters.</param>
/// <param name="VillageCode">The village it stands in.</param>
public sealed record PointRequest(
    string? CommuneCode,
    string? Place,
    string? Kind,
    string? From,
    string? To,
    string? InCharge = null,
    string? Phone = null,
    IReadOnlyList<string>? Partners = null,
    string? VillageCode = null);

/// <summary>A support point of a day.</summary>
/// <param name="Id">The id its page made.</param>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">A code of the program's point kinds.</param>
/// <param name="From">From when, <c>HH:mm</c>.</param>
/// <param name="To">Until when.</param>
/// <param name="InCharge">Who answers for it; null for those who need not know.</param>
/// <param name="Phone">Whom people call there; null for those who need not know.</param>
/// <param name="Partners">Who helps.</param>
/// <param name="VillageCode">The village it stands in.</param>
/// <param name="Cancelled">It does not take place.</param>
/// <param name="IsOpen">The day is open and the point's hours are now.</param>
public sealed record PointBody(
    Guid Id,
    string CommuneCode,
    string Place,
    string Kind,
    string From,
    string To,
    string? InCharge,
    string? Phone,
    IReadOnlyList<string> Partners,
    string? VillageCode,
    bool Cancelled,
    bool IsOpen);

/// <summary>Points by commune and hours.</summary>
public sealed record PointList(IReadOnlyList<PointBody> Items, string? Next);
