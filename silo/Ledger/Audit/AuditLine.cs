using System.Text.Json.Nodes;

namespace CampaignHub.Ledger.Audit;

/// <summary>A change as it is listed: from the log of changes, or told by the ledger.</summary>
/// <param name="Id">A number of the log, or the id of the correction or decision.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Change">What is known of it.</param>
public sealed record AuditLine(string Id, DateTimeOffset At, AuditEntry Change)
{
    /// <summary>What was there before, with the personal part where it was asked for and is not erased.</summary>
    public JsonObject? Before => Together(Change.Before, Change.PersonalBefore);

    /// <summary>What is there since, with the personal part where it was asked for and is not erased.</summary>
    public JsonObject? After => Together(Change.After, Change.PersonalAfter);

    private static JsonObject? Together(JsonObject? open, JsonObject? personal)
    {
        if (personal is null)
        {
            return open;
        }

        var all = (JsonObject?)open?.DeepClone() ?? [];
        foreach (var (name, value) in personal)
        {
            all[name] = value?.DeepClone();
        }

        return all;
    }
}
