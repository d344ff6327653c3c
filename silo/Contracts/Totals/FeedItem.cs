namespace CampaignHub.Contracts.Totals;

/// <summary>A line of the live feed: a record that was just taken in.</summary>
/// <param name="TeamCode">The team that recorded it.</param>
/// <param name="Kind">Its kind, a code of the program.</param>
/// <param name="People">Turns of people guided.</param>
/// <param name="At">Server time, UTC.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.FeedItem")]
public sealed record FeedItem(
    [property: Id(0)] string TeamCode,
    [property: Id(1)] string Kind,
    [property: Id(2)] int People,
    [property: Id(3)] DateTime At);
