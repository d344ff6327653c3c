using System.Text.Json.Serialization;

namespace CampaignHub.Api.CheckIns;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckInAnswers))]
[JsonSerializable(typeof(CheckInPage))]
internal sealed partial class CheckInsJsonContext : JsonSerializerContext;
