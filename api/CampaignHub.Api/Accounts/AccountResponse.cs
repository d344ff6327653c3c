namespace CampaignHub.Api.Accounts;

/// <summary>A staff account as administrators see it.</summary>
/// <param name="Id">Its number; the log of changes names it <c>account:7</c>.</param>
/// <param name="UserName">Sign-in name.</param>
/// <param name="DisplayName">Name of the person or office.</param>
/// <param name="Role">Role of the contract.</param>
/// <param name="CommuneCode">Commune of a commune officer or commune viewer.</param>
/// <param name="Department">Department of a department's account, a code of the program file.</param>
/// <param name="MustChangePassword">True until the password that was handed out has been changed.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="LastSignInAt">Last sign-in; null = never.</param>
/// <param name="DisabledAt">Since when nobody can sign in with it; null = somebody can.</param>
public sealed record AccountResponse(
    long Id,
    string UserName,
    string DisplayName,
    string Role,
    string? CommuneCode,
    string? Department,
    bool MustChangePassword,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset? DisabledAt);
