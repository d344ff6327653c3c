using System.Text.Json.Serialization;
using CampaignHub.Api.Places;

namespace CampaignHub.Api.Simulation;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SimulatedCheckIn[]))]
[JsonSerializable(typeof(SimulatedTeamDay))]
[JsonSerializable(typeof(SimulationAnswer))]
[JsonSerializable(typeof(CommuneResponse[]))]
internal sealed partial class SimulationJsonContext : JsonSerializerContext;
