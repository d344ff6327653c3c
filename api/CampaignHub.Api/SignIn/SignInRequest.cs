namespace CampaignHub.Api.SignIn;

/// <summary>Name and password of staff.</summary>
public sealed record SignInRequest(string? UserName, string? Password);
