using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Devices;

/// <summary>What the log of changes says of devices and their codes: numbers and teams, never a code or a token.</summary>
internal static class DeviceAudit
{
    public static AuditEntry CodeCreated(string actor, long id, string teamCode, int? memberNumber) =>
        Of(actor, "activation-code.created", $"activation-code:{id}", teamCode) with { After = Facts(teamCode, memberNumber) };

    public static AuditEntry CodeRevoked(string actor, OutstandingCodeResponse code) =>
        Of(actor, "activation-code.revoked", $"activation-code:{code.Id}", code.TeamCode) with
        {
            Before = Facts(code.TeamCode, code.MemberNumber),
        };

    /// <summary>A phone has used a code.</summary>
    public static AuditEntry Activated(long id, long codeId, string teamCode, int? memberNumber)
    {
        var facts = Facts(teamCode, memberNumber);
        facts["activationCode"] = codeId;
        return Of($"device:{id}", "device.activated", $"device:{id}", teamCode) with { After = facts };
    }

    /// <summary>The phone that used the code has asked again.</summary>
    public static AuditEntry TokenRenewed(long id, string teamCode) =>
        Of($"device:{id}", "device.token-renewed", $"device:{id}", teamCode);

    public static AuditEntry Revoked(string actor, long id, string teamCode, string? reason) =>
        Of(actor, "device.revoked", $"device:{id}", teamCode) with
        {
            Before = new JsonObject { ["teamCode"] = teamCode, ["revoked"] = false },
            After = new JsonObject { ["revoked"] = true, ["reason"] = reason },
        };

    private static AuditEntry Of(string actor, string action, string subject, string teamCode) =>
        new(actor, action, subject) { CommuneCode = TeamCode.CommuneOf(teamCode) };

    private static JsonObject Facts(string teamCode, int? memberNumber) =>
        new() { ["teamCode"] = teamCode, ["memberNumber"] = memberNumber };
}
