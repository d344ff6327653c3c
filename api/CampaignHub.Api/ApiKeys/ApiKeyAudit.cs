using System.Text.Json.Nodes;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.ApiKeys;

/// <summary>What the log of changes says of keys: never the key.</summary>
internal static class ApiKeyAudit
{
    public static AuditEntry Creation(string actor, ApiKeyResponse key) => new(actor, "api-key.created", Subject(key)) { After = Facts(key) };

    public static AuditEntry Revocation(string actor, ApiKeyResponse key) => new(actor, "api-key.revoked", Subject(key)) { Before = Facts(key) };

    private static string Subject(ApiKeyResponse key) => $"api-key:{key.Id}";

    private static JsonObject Facts(ApiKeyResponse key) => new() { ["name"] = key.Name, ["department"] = key.Department };
}
