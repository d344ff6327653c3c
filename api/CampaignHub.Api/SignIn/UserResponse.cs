using System.Text.Json.Serialization;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.SignIn;

/// <summary>Signed-in staff as pages show them.</summary>
public sealed record UserResponse(
    string UserName,
    string DisplayName,
    string Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CommuneCode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Department)
{
    internal static UserResponse Of(StaffAccount account) =>
        new(account.UserName, account.DisplayName, Roles.NameOf(account.Role), account.CommuneCode, account.Department);

    /// <summary>The user behind a caller; null for a device.</summary>
    public static UserResponse? Of(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller is { UserName: { } userName, DisplayName: { } displayName }
            ? new UserResponse(userName, displayName, Roles.NameOf(caller.Role), caller.CommuneCode, caller.Department)
            : null;
    }
}
