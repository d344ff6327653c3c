using System.Text.Json.Serialization;

namespace CampaignHub.Api.Devices;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ActivationCodesRequest))]
[JsonSerializable(typeof(ActivationCodeResponse[]))]
[JsonSerializable(typeof(ActivateRequest))]
[JsonSerializable(typeof(ActivateResponse))]
[JsonSerializable(typeof(DevicePage))]
internal sealed partial class DevicesJsonContext : JsonSerializerContext;
