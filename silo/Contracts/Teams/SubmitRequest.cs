namespace CampaignHub.Contracts.Teams;

/// <summary>Check-ins of one team, in the order they were sent.</summary>
/// <param name="CheckIns">All of the team that the grain's key names.</param>
/// <param name="Actor">Who hands them in, such as <c>device:12</c>.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.SubmitRequest")]
public sealed record SubmitRequest(
    [property: Id(0)] ImmutableArray<CheckInMessage> CheckIns,
    [property: Id(1)] string Actor);
