namespace CampaignHub.Contracts.Teams;

/// <summary>A correction of one check-in.</summary>
/// <param name="Id">The correction's own id.</param>
/// <param name="CheckInId">The check-in to correct.</param>
/// <param name="Reason">Why, as typed.</param>
/// <param name="Replacement">The record in full; null voids.</param>
/// <param name="Actor">Who hands it in.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.CorrectRequest")]
public sealed record CorrectRequest(
    [property: Id(0)] Guid Id,
    [property: Id(1)] Guid CheckInId,
    [property: Id(2)] string Reason,
    [property: Id(3)] CheckInMessage? Replacement,
    [property: Id(4)] string Actor);
