using CampaignHub.Api.Access;

namespace CampaignHub.Api.SignIn;

/// <summary>An account to be created.</summary>
internal sealed record NewStaffAccount(string UserName, string DisplayName, Role Role, string PasswordHash)
{
    public string? CommuneCode { get; init; }

    public string? Department { get; init; }

    /// <summary>The first password is known to whoever handed it out, so it is to be changed at the first sign-in.</summary>
    public bool MustChangePassword { get; init; }

    public bool Demo { get; init; }
}
