namespace CampaignHub.Contracts.Totals;

/// <summary>A plain sum of check-ins: records, household visits, businesses, turns of people, and per activity.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.Tally")]
public sealed record TallyMessage(
    [property: Id(0)] long CheckIns,
    [property: Id(1)] long Households,
    [property: Id(2)] long Businesses,
    [property: Id(3)] long People,
    [property: Id(4)] CountsMessage Results,
    [property: Id(5)] CountsMessage Pending);
