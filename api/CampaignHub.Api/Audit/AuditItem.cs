using System.Text.Json.Nodes;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Audit;

/// <summary>A change, and who made it.</summary>
/// <param name="Id">A number, or the id of the correction or decision of a record.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Actor">Who: <c>staff:5</c>, <c>device:12</c>, <c>system</c>.</param>
/// <param name="ActorName">The account's name, or the phone's team and name; null for the system.</param>
/// <param name="Action">What was done: <c>team.changed</c>.</param>
/// <param name="Subject">What was changed: <c>24805-003</c>, <c>account:7</c>, <c>2026-11-22</c>.</param>
/// <param name="CommuneCode">Commune it concerns; null for what concerns the province.</param>
/// <param name="Before">The fields that changed, as they were; null when there was nothing.</param>
/// <param name="After">The fields that changed, as they are since; null when nothing is.</param>
public sealed record AuditItem(
    string Id,
    DateTimeOffset At,
    string Actor,
    string? ActorName,
    string Action,
    string Subject,
    string? CommuneCode,
    JsonObject? Before,
    JsonObject? After)
{
    internal static AuditItem Of(AuditLine line, IReadOnlyDictionary<string, string> names) => new(
        line.Id,
        line.At,
        line.Change.Actor,
        names.GetValueOrDefault(line.Change.Actor),
        line.Change.Action,
        line.Change.Subject,
        line.Change.CommuneCode,
        line.Before,
        line.After);
}
