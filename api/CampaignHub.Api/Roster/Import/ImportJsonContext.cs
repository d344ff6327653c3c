using System.Text.Json.Serialization;

namespace CampaignHub.Api.Roster.Import;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(RefusedImport))]
[JsonSerializable(typeof(ImportStage))]
internal sealed partial class ImportJsonContext : JsonSerializerContext;
