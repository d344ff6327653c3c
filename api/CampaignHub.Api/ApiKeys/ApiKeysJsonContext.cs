using System.Text.Json.Serialization;

namespace CampaignHub.Api.ApiKeys;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApiKeyRequest))]
[JsonSerializable(typeof(ApiKeyPage))]
[JsonSerializable(typeof(ApiKeyWithSecret))]
internal sealed partial class ApiKeysJsonContext : JsonSerializerContext;
