namespace CampaignHub.Api.ApiKeys;

/// <summary>A key as administrators see it; the key itself is shown once, when it is made.</summary>
/// <param name="Id">Its number; the log of changes names it <c>api-key:7</c>.</param>
/// <param name="Name">What the department calls the system that uses it.</param>
/// <param name="Department">The department it is for, a code of the program file.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastUsedAt">Its last use, to a few minutes; null = not yet.</param>
/// <param name="RevokedAt">Since when it opens nothing; null = it is in force.</param>
public sealed record ApiKeyResponse(
    long Id, string Name, string Department, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);
