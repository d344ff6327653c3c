using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignHub.Api.DepartmentReports;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ReportTexts))]
[JsonSerializable(typeof(DepartmentReportList))]
[JsonSerializable(typeof(DepartmentReportBody))]
[JsonSerializable(typeof(DepartmentReportDraft))]
[JsonSerializable(typeof(SendReportBody))]
[JsonSerializable(typeof(ReturnReportBody))]
internal sealed partial class DepartmentReportsJsonContext : JsonSerializerContext;
