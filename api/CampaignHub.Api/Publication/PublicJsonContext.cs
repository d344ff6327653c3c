using System.Text.Json.Serialization;

namespace CampaignHub.Api.Publication;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublicSettingsBody))]
[JsonSerializable(typeof(PublicDayList))]
[JsonSerializable(typeof(PublicDayBody))]
[JsonSerializable(typeof(PublicAwardList))]
internal sealed partial class PublicJsonContext : JsonSerializerContext;
