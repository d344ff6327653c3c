using System.Text.Json.Serialization;

namespace CampaignHub.Api.Demo;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(DemoCredentials))]
internal sealed partial class DemoJsonContext : JsonSerializerContext;
