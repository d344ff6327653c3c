using System.Text.Json.Serialization;
using CampaignHub.Api.Devices;

namespace CampaignHub.Api.SignIn;

/// <summary>Who this token belongs to: staff until <paramref name="ExpiresAt"/>, or a team's device without end.</summary>
/// <param name="MustChangePassword">True while the session may do nothing but change its password and sign out; null for a device.</param>
public sealed record CurrentSessionResponse(
    string Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? ExpiresAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UserResponse? User,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DeviceTeamResponse? Team,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? MustChangePassword);
