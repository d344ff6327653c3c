using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Domain.Reports;

namespace CampaignHub.Ledger.Reports;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, TypedPart>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
internal sealed partial class ReportsJsonContext : JsonSerializerContext;
