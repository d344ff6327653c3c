using System.Text.Json.Serialization;

namespace CampaignHub.Api.SignIn;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SignInResponse))]
[JsonSerializable(typeof(CurrentSessionResponse))]
internal sealed partial class SignInJsonContext : JsonSerializerContext;
