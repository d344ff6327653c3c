namespace CampaignHub.Contracts.Teams;

/// <summary>Lets a held check-in count.</summary>
/// <param name="Id">The decision's own id.</param>
/// <param name="CheckInId">The held check-in.</param>
/// <param name="Date">The date to count it on.</param>
/// <param name="Reason">Why, as typed; null when nothing was said.</param>
/// <param name="Actor">The officer.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.BookRequest")]
public sealed record BookRequest(
    [property: Id(0)] Guid Id,
    [property: Id(1)] Guid CheckInId,
    [property: Id(2)] DateOnly Date,
    [property: Id(3)] string? Reason,
    [property: Id(4)] string Actor);
