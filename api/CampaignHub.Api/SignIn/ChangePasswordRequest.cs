namespace CampaignHub.Api.SignIn;

/// <summary>A new password chosen by the account's owner.</summary>
/// <param name="CurrentPassword">The one in force.</param>
/// <param name="NewPassword">10 to 256 characters.</param>
public sealed record ChangePasswordRequest(string? CurrentPassword, string? NewPassword);
