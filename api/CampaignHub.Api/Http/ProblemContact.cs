namespace CampaignHub.Api.Http;

/// <summary>The office that can put a problem right; an office's name and number, never a person's.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Phone">As it is dialled; null where nobody has said.</param>
public sealed record ProblemContact(string Name, string? Phone);
