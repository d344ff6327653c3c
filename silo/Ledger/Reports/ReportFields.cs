using System.Text.Json.Nodes;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Ledger.Reports;

/// <summary>What a report says, for the audit.</summary>
/// <param name="Plain">Figures, dates and states.</param>
/// <param name="Typed">What people wrote, which may name somebody.</param>
internal sealed record ReportFields(JsonObject Plain, JsonObject Typed)
{
    /// <summary>The line of the audit of a change: what is the same on both sides is left out.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="action">What was done.</param>
    /// <param name="subject">With which report.</param>
    /// <param name="before">What it said.</param>
    /// <param name="after">What it says now.</param>
    /// <param name="reason">Why, where it is given back.</param>
    public static AuditEntry Changed(string actor, string action, string subject, ReportFields before, ReportFields after, string? reason)
    {
        AuditFields.KeepChanged(before.Plain, after.Plain);
        AuditFields.KeepChanged(before.Typed, after.Typed);
        if (reason is not null)
        {
            after.Typed["reason"] = reason;
        }

        return new AuditEntry(actor, action, subject)
        {
            Before = before.Plain,
            After = after.Plain,
            PersonalBefore = before.Typed,
            PersonalAfter = after.Typed,
        };
    }
}
