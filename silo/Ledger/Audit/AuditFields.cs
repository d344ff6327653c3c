using System.Text.Json.Nodes;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Ledger.Audit;

/// <summary>Fields of what was there before and what is there since.</summary>
public static class AuditFields
{
    /// <summary>Takes away what is the same on both sides.</summary>
    public static void KeepChanged(JsonObject before, JsonObject after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        foreach (var name in before.Select(field => field.Key).Where(after.ContainsKey).ToList())
        {
            if (JsonNode.DeepEquals(before[name], after[name]))
            {
                before.Remove(name);
                after.Remove(name);
            }
        }
    }

    /// <summary>Counts as an object: code → number.</summary>
    internal static JsonObject Of(Counts counts) =>
        new(counts.Codes.Zip(counts.Values, (code, value) => KeyValuePair.Create<string, JsonNode?>(code, value)));
}
