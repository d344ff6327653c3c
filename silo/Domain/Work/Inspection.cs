namespace CampaignHub.Domain.Work;

/// <summary>A look at a team's work (kiểm tra, đôn đốc, plan III.1.3).</summary>
/// <param name="TeamCode">The team looked at; null when it was the commune's work as a whole.</param>
/// <param name="Inspector">Who looked: an office or a post, 1 to 200 characters.</param>
/// <param name="Finding">What was found, 1 to 1,000 characters.</param>
/// <param name="DueBy">By when it is to be put right; null when nothing is.</param>
/// <param name="DoneOn">When it was put right; null while it is not.</param>
public sealed record Inspection(
    Guid Id,
    string? CommuneCode,
    DateOnly Date,
    string? TeamCode,
    string Inspector,
    string Finding,
    DateOnly? DueBy,
    DateOnly? DoneOn) : IWorkRecord;
