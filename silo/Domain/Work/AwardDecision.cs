namespace CampaignHub.Domain.Work;

/// <summary>
/// A decision on awards (quyết định khen thưởng, plan III.2.4). Without a number it is what the council still talks about; with one it
/// is approved, and only then it may be published.
/// </summary>
/// <param name="Date">Day of the decision; of the list, while there is none.</param>
/// <param name="Number">Number of the decision; null while there is none.</param>
/// <param name="Level">A code of the program's award levels.</param>
/// <param name="Title">What for, 1 to 300 characters.</param>
/// <param name="Recipients">Whom, by code.</param>
/// <param name="PublishedAt">Since when everybody may read it; null when not.</param>
public sealed record AwardDecision(
    Guid Id,
    string? CommuneCode,
    DateOnly Date,
    string? Number,
    string Level,
    string Title,
    IReadOnlyList<AwardRecipient> Recipients,
    DateTimeOffset? PublishedAt) : IWorkRecord;
