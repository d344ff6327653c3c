using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignHub.Api.Audit;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(AuditTexts))]
internal sealed partial class AuditJsonContext : JsonSerializerContext;
