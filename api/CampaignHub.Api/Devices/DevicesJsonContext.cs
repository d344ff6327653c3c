using System.Text.Json.Serialization;

namespace CampaignHub.Api.Devices;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ActivationCodesRequest))]
[JsonSerializable(typeof(ActivationCodeResponse[]))]
[JsonSerializable(typeof(ActivateRequest))]
[JsonSerializable(typeof(ActivateResponse))]
[JsonSerializable(typeof(DeviceOverviewResponse))]
[JsonSerializable(typeof(DevicePage))]
[JsonSerializable(typeof(DeviceStateRequest))]
[JsonSerializable(typeof(OutstandingCodePage))]
[JsonSerializable(typeof(RevokeDeviceRequest))]
internal sealed partial class DevicesJsonContext : JsonSerializerContext;
