using System.Text.Json.Nodes;
using CampaignHub.Domain.Roster;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Roster;

/// <summary>What a change of the roster means for the audit: a line per row that differs, with the fields that do.</summary>
internal static class RosterAudit
{
    /// <summary>The rows that differ from those in force, and their lines.</summary>
    public static (RosterChanges Changes, List<AuditEntry> Lines) Compare(RosterState before, RosterChanges wanted, string actor)
    {
        var lines = new List<AuditEntry>();
        var changes = new RosterChanges
        {
            Villages = [.. wanted.Villages.Where(village => Keep(Line(before.FindVillage(village.Code), village, actor)))],
            Teams = [.. wanted.Teams.Where(team => Keep(Line(before.FindTeam(team.Code), team, actor)))],
            Members = [.. wanted.Members.Where(member => Keep(Line(before.FindMember(member.TeamCode, member.Number), member, actor)))],
        };
        return (changes, lines);

        bool Keep(AuditEntry? line)
        {
            if (line is not null)
            {
                lines.Add(line);
            }

            return line is not null;
        }
    }

    /// <summary>The fields of two states that differ, as they were and as they are; null where none was or is.</summary>
    public static (JsonObject? Before, JsonObject? After) Differences(JsonObject? before, JsonObject after)
    {
        var (old, now) = (new JsonObject(), new JsonObject());
        foreach (var (field, value) in after)
        {
            var was = before?[field];
            if (JsonNode.DeepEquals(was, value))
            {
                continue;
            }

            now[field] = value?.DeepClone();
            if (before is not null)
            {
                old[field] = was?.DeepClone();
            }
        }

        return (old.Count == 0 ? null : old, now.Count == 0 ? null : now);
    }

    private static AuditEntry? Line(Village? before, Village after, string actor)
    {
        var action = before is null ? "village.added" : before.Active && !after.Active ? "village.retired" : "village.changed";
        var (old, now) = Differences(before is null ? null : FieldsOf(before), FieldsOf(after));
        return now is null ? null : new(actor, action, after.Code) { CommuneCode = after.CommuneCode, Before = old, After = now };
    }

    private static AuditEntry? Line(RosterTeam? before, RosterTeam after, string actor)
    {
        var action = before is null ? "team.added" : before.Active && !after.Active ? "team.retired" : "team.changed";
        var (old, now) = Differences(before is null ? null : FieldsOf(before), FieldsOf(after));
        return now is null ? null : new(actor, action, after.Code) { CommuneCode = after.CommuneCode, Before = old, After = now };
    }

    private static AuditEntry? Line(Member? before, Member after, string actor)
    {
        var action = before is null ? "member.added" : before.Active && !after.Active ? "member.left" : "member.changed";
        var (old, now) = Differences(before is null ? null : FieldsOf(before), FieldsOf(after));
        var (oldPerson, person) = Differences(before is null ? null : PersonOf(before), PersonOf(after));
        return now is null && person is null ? null : new(actor, action, $"{after.TeamCode}/{after.Number}")
        {
            CommuneCode = RosterCodes.CommuneOf(after.TeamCode),
            Before = old,
            After = now,
            PersonalBefore = oldPerson,
            PersonalAfter = person,
        };
    }

    private static JsonObject FieldsOf(Village village) => new()
    {
        ["kind"] = village.Kind,
        ["name"] = village.Name,
        ["formerCommune"] = village.FormerCommune,
        ["households"] = village.Households,
        ["signal"] = village.Signal,
        ["attributes"] = ArrayOf(village.Attributes),
        ["retiredOn"] = TextOf(village.RetiredOn),
        ["retiredWhy"] = village.RetiredWhy,
        ["successors"] = village.Successors.Count == 0 ? null : ArrayOf(village.Successors),
    };

    private static JsonObject FieldsOf(RosterTeam team) => new()
    {
        ["kind"] = team.Kind,
        ["name"] = team.Name,
        ["villageCode"] = team.VillageCode,
        ["decisionNumber"] = team.DecisionNumber,
        ["decisionDate"] = TextOf(team.DecisionDate),
        ["retiredOn"] = TextOf(team.RetiredOn),
    };

    private static JsonObject FieldsOf(Member member) => new()
    {
        ["role"] = member.Role,
        ["core"] = member.Core,
        ["duty"] = member.Duty,
        ["organisation"] = member.Organisation,
        ["active"] = member.Active,
    };

    private static JsonObject PersonOf(Member member) => new() { ["name"] = member.Name, ["phone"] = member.Phone };

    private static JsonArray? ArrayOf(IEnumerable<string>? codes) =>
        codes is null ? null : new JsonArray([.. codes.Select(code => (JsonNode)code)]);

    private static string? TextOf(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
