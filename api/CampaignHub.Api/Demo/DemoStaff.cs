using System.Text.Json.Serialization;

namespace CampaignHub.Api.Demo;

/// <summary>A demonstration account and its password.</summary>
public sealed record DemoStaff(
    string UserName,
    string Password,
    string Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CommuneCode);
