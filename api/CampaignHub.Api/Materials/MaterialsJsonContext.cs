using System.Text.Json.Serialization;

namespace CampaignHub.Api.Materials;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MaterialBody))]
[JsonSerializable(typeof(MaterialItem))]
[JsonSerializable(typeof(MaterialPage))]
internal sealed partial class MaterialsJsonContext : JsonSerializerContext;
