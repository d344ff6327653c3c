using System.Text.Json.Serialization;

namespace CampaignHub.Api.Places;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CommuneResponse[]))]
[JsonSerializable(typeof(BoundaryImportResponse))]
internal sealed partial class PlacesJsonContext : JsonSerializerContext;
