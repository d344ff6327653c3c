namespace CampaignHub.Api.ApiKeys;

/// <summary>A key that has just been made.</summary>
/// <param name="Key">What is known of it.</param>
/// <param name="Secret">The key itself, sent as bearer token: shown this once, the server keeps only its hash.</param>
public sealed record ApiKeyWithSecret(ApiKeyResponse Key, string Secret);
