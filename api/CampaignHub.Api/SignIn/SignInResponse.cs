using System.Text.Json.Serialization;

namespace CampaignHub.Api.SignIn;

/// <summary>A new session.</summary>
/// <param name="Token">Bearer token; absent when the session is a cookie.</param>
/// <param name="ExpiresAt">End of the session.</param>
/// <param name="User">Who is signed in.</param>
/// <param name="MustChangePassword">True while the session may do nothing but change its password and sign out.</param>
public sealed record SignInResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Token,
    DateTimeOffset ExpiresAt,
    UserResponse User,
    bool MustChangePassword);
