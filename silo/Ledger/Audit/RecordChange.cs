using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Ledger.Audit;

/// <summary>What was done to a record, told from the entries of one correction or decision.</summary>
internal static class RecordChange
{
    /// <summary>First part of the actions.</summary>
    public const string Kind = "check-in";

    /// <summary>The action in SQL, over the rows <c>leg</c> of one correction or decision.</summary>
    public const string Action =
        """
        CASE WHEN bool_or(leg.type = 6) THEN 'check-in.booked'
             WHEN bool_or(leg.type = 3) THEN 'check-in.corrected'
             WHEN bool_or(leg.type = 7) THEN 'check-in.declined'
             WHEN bool_or(leg.type = 2) THEN 'check-in.voided'
             ELSE 'check-in.reviewed' END
        """;

    public static AuditLine LineOf(string action, IReadOnlyList<LedgerEntry> legs, bool withPersonal)
    {
        var first = legs[0];
        var (before, after) = Figures(legs);
        var reason = withPersonal ? legs.Select(leg => leg.Private.Reason).FirstOrDefault(text => text is not null) : null;
        return new AuditLine(
            first.Id.ToString(),
            new DateTimeOffset(first.RecordedAt, TimeSpan.Zero),
            new AuditEntry(first.Actor, action, $"{first.Body.TeamCode}/{first.Subject}")
            {
                CommuneCode = TeamCodes.CommuneOf(first.Body.TeamCode),
                Before = before,
                After = after,
                PersonalAfter = reason is null ? null : new JsonObject { ["reason"] = reason },
            });
    }

    private static (JsonObject? Before, JsonObject? After) Figures(IReadOnlyList<LedgerEntry> legs)
    {
        var taken = legs.FirstOrDefault(leg => leg.Type is EntryType.Reversal or EntryType.Decline);
        var given = legs.FirstOrDefault(leg => leg.Type is EntryType.Replacement or EntryType.Booking);
        if (taken is null)
        {
            return (new JsonObject { ["toCheck"] = true }, new JsonObject { ["toCheck"] = false });
        }

        var before = Figures(taken);
        if (given is null)
        {
            return (before, null);
        }

        var after = Figures(given);
        AuditFields.KeepChanged(before, after);
        return (before, after);
    }

    private static JsonObject Figures(LedgerEntry entry)
    {
        var body = entry.Body;
        var figures = new JsonObject
        {
            ["status"] = entry.Account is Account.Held ? "held" : "accepted",
            ["date"] = entry.Date.ToString("O", CultureInfo.InvariantCulture),
            ["occurredAt"] = new DateTimeOffset(body.OccurredAt, TimeSpan.Zero).ToString("O", CultureInfo.InvariantCulture),
            ["kind"] = body.Kind,
            ["households"] = body.Households,
            ["people"] = body.People,
            ["businesses"] = body.Businesses,
            ["results"] = Json(body.Results),
            ["pending"] = Json(body.Pending),
            ["memberNumber"] = body.MemberNumber,
            ["staff"] = body.Staff,
            ["outcome"] = body.Outcome,
            ["outreach"] = Json(body.Outreach),
            ["source"] = body.Source,
        };
        foreach (var (name, _) in figures.Where(figure => figure.Value is null).ToList())
        {
            figures.Remove(name);
        }

        return figures;
    }

    private static JsonObject? Json(Outreach? outreach) =>
        outreach is null ? null : new JsonObject { ["channel"] = outreach.Channel, ["quantity"] = outreach.Quantity };

    private static JsonObject? Json(Counts counts) => counts.IsEmpty ? null : AuditFields.Of(counts);
}
