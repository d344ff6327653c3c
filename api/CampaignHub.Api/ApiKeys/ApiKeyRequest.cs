namespace CampaignHub.Api.ApiKeys;

/// <summary>A key to be made.</summary>
/// <param name="Name">What the department calls the system that will use it, 1 to 100 characters on one line; no person's name.</param>
/// <param name="Department">The department it is for, a code of the program file.</param>
public sealed record ApiKeyRequest(string? Name, string? Department);
