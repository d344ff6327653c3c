namespace CampaignHub.Contracts.Totals;

/// <summary>Activity → count, ascending by code, without zeros.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.Counts")]
public sealed record CountsMessage(
    [property: Id(0)] ImmutableArray<string> Codes,
    [property: Id(1)] ImmutableArray<long> Values)
{
    /// <summary>No counts.</summary>
    public static CountsMessage Empty { get; } = new([], []);
}
