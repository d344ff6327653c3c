using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignHub.Api.Awards;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AwardsBody))]
[JsonSerializable(typeof(AwardTexts))]
internal sealed partial class AwardsJsonContext : JsonSerializerContext;
