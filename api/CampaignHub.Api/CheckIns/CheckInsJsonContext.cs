using System.Text.Json.Serialization;

namespace CampaignHub.Api.CheckIns;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BookBody))]
[JsonSerializable(typeof(DeclineBody))]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(CheckInAnswers))]
[JsonSerializable(typeof(CheckInPage))]
internal sealed partial class CheckInsJsonContext : JsonSerializerContext;
