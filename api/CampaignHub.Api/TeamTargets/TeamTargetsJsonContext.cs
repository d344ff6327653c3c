using System.Text.Json.Serialization;

namespace CampaignHub.Api.TeamTargets;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TeamTargetBody))]
internal sealed partial class TeamTargetsJsonContext : JsonSerializerContext;
