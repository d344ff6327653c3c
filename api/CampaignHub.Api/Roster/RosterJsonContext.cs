using System.Text.Json.Serialization;

namespace CampaignHub.Api.Roster;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TeamPage))]
internal sealed partial class RosterJsonContext : JsonSerializerContext;
