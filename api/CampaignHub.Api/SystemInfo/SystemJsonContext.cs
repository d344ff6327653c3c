using System.Text.Json.Serialization;

namespace CampaignHub.Api.SystemInfo;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SystemResponse))]
internal sealed partial class SystemJsonContext : JsonSerializerContext;
