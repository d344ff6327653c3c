using CampaignHub.Api.Access;

namespace CampaignHub.Api.SignIn;

/// <summary>A person who signs in with a password.</summary>
internal sealed record StaffAccount(
    long Id, string UserName, string DisplayName, Role Role, string? CommuneCode, string? Department, string PasswordHash)
{
    /// <summary>The password is known to whoever handed it out: nothing else is to be done with a session before it is changed.</summary>
    public bool MustChangePassword { get; init; }
}
