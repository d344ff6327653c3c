using System.Text.Json.Serialization;

namespace CampaignHub.Api.TeamDays;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TeamDayRequest))]
[JsonSerializable(typeof(TeamDayAnswer))]
[JsonSerializable(typeof(TeamDayPage))]
internal sealed partial class TeamDaysJsonContext : JsonSerializerContext;
