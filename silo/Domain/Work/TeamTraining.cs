namespace CampaignHub.Domain.Work;

/// <summary>A training of teams (tập huấn cho Tổ, plan III.2.3). Its members are never counted as people guided.</summary>
/// <param name="Place">Where, 1 to 200 characters.</param>
/// <param name="Form">A code of the program's training forms.</param>
/// <param name="Organiser">Who held it, 1 to 200 characters.</param>
/// <param name="Contents">Codes of the program's training contents, in the file's order.</param>
/// <param name="TeamCodes">The teams that took part, by code.</param>
/// <param name="Members">How many of their members took part, 1 to 10,000.</param>
/// <param name="Note">What else is to be said; null when nothing.</param>
public sealed record TeamTraining(
    Guid Id,
    string? CommuneCode,
    DateOnly Date,
    string Place,
    string Form,
    string Organiser,
    IReadOnlyList<string> Contents,
    IReadOnlyList<string> TeamCodes,
    int Members,
    string? Note) : IWorkRecord;
