using System.Text.Json.Nodes;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Accounts;

/// <summary>What the log of changes says of accounts: never a password, names apart from the rest.</summary>
internal static class AccountAudit
{
    public static AuditEntry Creation(string actor, AccountResponse account) => new(actor, "account.created", Subject(account))
    {
        CommuneCode = account.CommuneCode,
        After = Facts(account),
        PersonalAfter = new JsonObject { ["userName"] = account.UserName, ["displayName"] = account.DisplayName },
    };

    /// <summary>The fields that changed; both sides of a field that is only on one say null.</summary>
    public static AuditEntry Change(string actor, string action, AccountResponse before, AccountResponse after)
    {
        var (was, isNow) = (Facts(before), Facts(after));
        foreach (var (field, value) in was.ToList())
        {
            if (JsonNode.DeepEquals(value, isNow[field]))
            {
                was.Remove(field);
                isNow.Remove(field);
            }
        }

        var renamed = before.DisplayName != after.DisplayName;
        return new AuditEntry(actor, action, Subject(after))
        {
            CommuneCode = after.CommuneCode ?? before.CommuneCode,
            Before = was.Count > 0 ? was : null,
            After = isNow.Count > 0 ? isNow : null,
            PersonalBefore = renamed ? new JsonObject { ["displayName"] = before.DisplayName } : null,
            PersonalAfter = renamed ? new JsonObject { ["displayName"] = after.DisplayName } : null,
        };
    }

    private static string Subject(AccountResponse account) => $"account:{account.Id}";

    private static JsonObject Facts(AccountResponse account) => new()
    {
        ["role"] = account.Role,
        ["communeCode"] = account.CommuneCode,
        ["department"] = account.Department,
        ["disabled"] = account.DisabledAt is not null,
        ["mustChangePassword"] = account.MustChangePassword,
    };
}
