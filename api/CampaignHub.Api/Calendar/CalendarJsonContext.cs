using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignHub.Api.Calendar;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CalendarBody))]
internal sealed partial class CalendarJsonContext : JsonSerializerContext;
