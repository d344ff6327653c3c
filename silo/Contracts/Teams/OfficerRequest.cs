namespace CampaignHub.Contracts.Teams;

/// <summary>What a commune officer decides about one check-in.</summary>
/// <param name="Id">The decision's own id.</param>
/// <param name="CheckInId">The check-in.</param>
/// <param name="Reason">Why, as typed; null when nothing was said.</param>
/// <param name="Actor">The officer.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.OfficerRequest")]
public sealed record OfficerRequest(
    [property: Id(0)] Guid Id,
    [property: Id(1)] Guid CheckInId,
    [property: Id(2)] string? Reason,
    [property: Id(3)] string Actor);
