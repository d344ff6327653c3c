using System.Text.Json;

namespace CampaignHub.LoadTests.Peers;

/// <summary>The part of a check-in that the naive design stores.</summary>
internal sealed record NaiveCheckIn(
    Guid Id, string TeamCode, DateTimeOffset OccurredAt, string Kind, int Households, int People, JsonElement Results)
{
    public string CommuneCode => TeamCode[..TeamCode.IndexOf('-', StringComparison.Ordinal)];
}
