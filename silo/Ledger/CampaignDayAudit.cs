using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Ledger;

/// <summary>What the log of changes keeps of a step of a campaign day: the fields that changed.</summary>
internal static class CampaignDayAudit
{
    /// <summary>Null when the step changed nothing.</summary>
    public static AuditEntry? Of(DayChange change)
    {
        var (before, after) = (Fields(change.Before), Fields(change.After));
        AuditFields.KeepChanged(before, after);
        return after.Count == 0 ? null : new AuditEntry(change.Actor, $"day.{Verb(change)}", change.After.Date.ToString("O"))
        {
            Before = change.Before.Status is DayStatus.Undeclared ? null : before,
            After = after,
        };
    }

    private static string Verb(DayChange change) => (change.Before.Status, change.After.Status) switch
    {
        (DayStatus.Undeclared, _) => "declared",
        (DayStatus.Finalised, not DayStatus.Finalised) => "reopened",
        var (before, after) when before == after => "changed",
        (_, DayStatus.Open) => "opened",
        (_, DayStatus.Closed) => "closed",
        (_, DayStatus.Finalised) => "finalised",
        _ => "changed",
    };

    private static JsonObject Fields(CampaignDay day)
    {
        var plan = day.Plan;
        return new JsonObject
        {
            ["name"] = plan.Name,
            ["status"] = CampaignDayStore.StatusText(day.Status),
            ["communeCodes"] = Texts(plan.CommuneCodes),
            ["targets"] = AuditFields.Of(plan.Targets),
            ["hours"] = plan.Hours is { } hours ? $"{hours.From:HH:mm}–{hours.To:HH:mm}" : null,
            ["focus"] = Texts(plan.Focus),
            ["announcement"] = plan.Announcement,
            ["partners"] = Texts(plan.Partners),
            ["campaignCode"] = plan.CampaignCode,
            ["reason"] = day.ReopenReason,
            ["root"] = day.Seal?.Root,
        };
    }

    private static JsonArray? Texts(ImmutableArray<string> texts) =>
        texts.IsEmpty ? null : new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
}
