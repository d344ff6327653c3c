using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.PeriodicReports.Figures;

namespace CampaignHub.Api.PeriodicReports;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(PeriodicReportList))]
[JsonSerializable(typeof(PeriodicReportBody))]
[JsonSerializable(typeof(PeriodicReportDraft))]
[JsonSerializable(typeof(MakeReportBody))]
[JsonSerializable(typeof(IssueReportBody))]
[JsonSerializable(typeof(ReceiveReportBody))]
[JsonSerializable(typeof(ReopenReportBody))]
[JsonSerializable(typeof(ReportCheck))]
[JsonSerializable(typeof(ReportFigures))]
[JsonSerializable(typeof(LedgerFigures))]
internal sealed partial class PeriodicReportsJsonContext : JsonSerializerContext;
