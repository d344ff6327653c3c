using System.Text.Json.Serialization;

namespace CampaignHub.Api.Places;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CommuneResponse[]))]
internal sealed partial class PlacesJsonContext : JsonSerializerContext;
