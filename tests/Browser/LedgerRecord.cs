using System.Text.Json;

namespace CampaignHub.Browser.Tests;

/// <summary>A record as the server lists it; its time is the phone's clock, put right by the offset it measured.</summary>
internal sealed record LedgerRecord(Guid Id, int People, bool Corrected, DateTimeOffset OccurredAt)
{
    public static LedgerRecord Of(JsonElement item) => new(
        item.GetProperty("id").GetGuid(),
        item.GetProperty("people").GetInt32(),
        item.GetProperty("corrected").GetBoolean(),
        item.GetProperty("occurredAt").GetDateTimeOffset().AddSeconds(
            item.GetProperty("clockOffsetSeconds") is { ValueKind: JsonValueKind.Number } offset ? offset.GetInt32() : 0));
}
