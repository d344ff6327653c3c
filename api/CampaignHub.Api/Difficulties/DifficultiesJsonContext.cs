using System.Text.Json.Serialization;

namespace CampaignHub.Api.Difficulties;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DifficultyRequest))]
[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(EscalateBody))]
[JsonSerializable(typeof(ResolveBody))]
[JsonSerializable(typeof(DifficultyAnswer))]
[JsonSerializable(typeof(DifficultyItem))]
[JsonSerializable(typeof(DifficultyPage))]
internal sealed partial class DifficultiesJsonContext : JsonSerializerContext;
