using System.Text.Json.Nodes;

namespace CampaignHub.Ledger.Audit;

/// <summary>One change somebody made, to be kept for good.</summary>
/// <param name="Actor">Who: <c>staff:5</c>, <c>device:12</c>, or <c>system</c> for a start or an import from the shell.</param>
/// <param name="Action">What was done, a noun and a verb: <c>team.changed</c>, <c>device.revoked</c>.</param>
/// <param name="Subject">Code or number of what was changed: <c>24805-003</c>, <c>account:7</c>, <c>2026-11-22</c>.</param>
public sealed record AuditEntry(string Actor, string Action, string Subject)
{
    /// <summary>Actor of what nobody asked for by name: a start, an import from the shell.</summary>
    public const string System = "system";

    /// <summary>Commune it concerns; its officers may read it. Null for what concerns the province.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>What was there before, the fields that changed; null when there was nothing.</summary>
    public JsonObject? Before { get; init; }

    /// <summary>What is there since; null when nothing is.</summary>
    public JsonObject? After { get; init; }

    /// <summary>Like <see cref="Before"/>: names and phone numbers, which can be erased and are shown to few.</summary>
    public JsonObject? PersonalBefore { get; init; }

    /// <summary>Like <see cref="After"/>: names and phone numbers, which can be erased and are shown to few.</summary>
    public JsonObject? PersonalAfter { get; init; }
}
