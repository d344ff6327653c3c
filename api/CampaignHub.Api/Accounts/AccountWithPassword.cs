namespace CampaignHub.Api.Accounts;

/// <summary>An account and the one-time password to hand to its owner: shown this once, to be changed at the first sign-in.</summary>
public sealed record AccountWithPassword(AccountResponse Account, string Password);
