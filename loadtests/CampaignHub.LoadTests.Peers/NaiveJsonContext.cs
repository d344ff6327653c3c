using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignHub.LoadTests.Peers;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NaiveCheckIn[]))]
[JsonSerializable(typeof(NaiveAnswer))]
internal sealed partial class NaiveJsonContext : JsonSerializerContext;

internal sealed record NaiveAnswer(NaiveResult[] Results);

internal sealed record NaiveResult(Guid Id, string Status);
