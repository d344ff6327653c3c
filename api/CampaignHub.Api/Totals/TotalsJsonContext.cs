using System.Text.Json.Serialization;
using CampaignHub.Api.Live;

namespace CampaignHub.Api.Totals;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProvinceTotalsBody))]
[JsonSerializable(typeof(CommuneDayTotalsBody))]
[JsonSerializable(typeof(TeamDayTotalsBody))]
[JsonSerializable(typeof(TeamPeriodTotalsBody))]
[JsonSerializable(typeof(ProvinceSnapshot))]
[JsonSerializable(typeof(DayNotice))]
[JsonSerializable(typeof(ProvinceFrame))]
[JsonSerializable(typeof(LiveBeat))]
[JsonSerializable(typeof(CommuneFrame))]
internal sealed partial class TotalsJsonContext : JsonSerializerContext;
