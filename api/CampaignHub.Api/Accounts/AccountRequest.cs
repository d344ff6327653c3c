namespace CampaignHub.Api.Accounts;

/// <summary>An account to be created or changed.</summary>
/// <param name="UserName">Sign-in name, when it is created: 3 to 50 of the letters a to z, digits, dot, hyphen, underscore.</param>
/// <param name="DisplayName">Name of the person or office, 1 to 200 characters.</param>
/// <param name="Role">Any but <c>teamMember</c>.</param>
/// <param name="CommuneCode">For a commune officer; optional for a viewer, who without one sees the province.</param>
/// <param name="Department">For a department, a code of the program file.</param>
public sealed record AccountRequest(string? UserName, string? DisplayName, string? Role, string? CommuneCode, string? Department);
