namespace CampaignHub.Contracts.Teams;

/// <summary>A WGS84 position: degrees × 10⁷, the phone's accuracy in metres, and whether it says that it is made up.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.Position")]
public sealed record PositionMessage(
    [property: Id(0)] int LatitudeE7,
    [property: Id(1)] int LongitudeE7,
    [property: Id(2)] int? AccuracyMetres,
    [property: Id(3)] bool Mock);
