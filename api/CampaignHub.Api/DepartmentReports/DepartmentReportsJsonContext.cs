using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignHub.Api.DepartmentReports;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ReportTexts))]
[JsonSerializable(typeof(ReportList))]
[JsonSerializable(typeof(ReportBody))]
[JsonSerializable(typeof(ReportDraft))]
[JsonSerializable(typeof(SendBody))]
[JsonSerializable(typeof(ReturnBody))]
internal sealed partial class DepartmentReportsJsonContext : JsonSerializerContext;
