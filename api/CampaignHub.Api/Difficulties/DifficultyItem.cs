namespace CampaignHub.Api.Difficulties;

/// <summary>A difficulty or proposal, with all that became of it.</summary>
/// <param name="Number">Its place in the order of arrival.</param>
/// <param name="TeamName">The team's name, as the roster has it now.</param>
/// <param name="State"><c>open</c>, <c>answered</c>, <c>escalated</c> or <c>resolved</c>.</param>
/// <param name="Holder">Who has it: <c>commune</c>, <c>province</c>, or a department's code.</param>
/// <param name="Text">What the team wrote; null when it wrote nothing, or it was erased.</param>
/// <param name="RecordedAt">When it arrived.</param>
/// <param name="ChangedAt">When the last step was taken; when it arrived, if none was.</param>
/// <param name="Steps">What was done, in order.</param>
public sealed record DifficultyItem(
    Guid Id,
    long Number,
    string TeamCode,
    string TeamName,
    string CommuneCode,
    string Kind,
    bool Proposal,
    bool Urgent,
    string State,
    string Holder,
    string? Text,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    DateTimeOffset ChangedAt,
    string? Activity,
    int? HouseholdsAffected,
    IReadOnlyList<DifficultyStepItem> Steps)
{
    /// <summary>The member's number in the team's roster; for those who may see who it was.</summary>
    public int? MemberNumber { get; init; }

    /// <summary>Who handed it in; for those who may see who it was.</summary>
    public string? Actor { get; init; }
}

/// <summary>A step.</summary>
/// <param name="Number">1, 2, 3…</param>
/// <param name="Action"><c>answered</c>, <c>escalated</c> or <c>resolved</c>.</param>
/// <param name="At">When.</param>
/// <param name="Unit">For whom: <c>commune</c>, <c>province</c>, or a department's code.</param>
/// <param name="To">To whom it was passed on.</param>
/// <param name="Text">The answer, or the reason; null when nothing was written, or it was erased.</param>
public sealed record DifficultyStepItem(int Number, string Action, DateTimeOffset At, string Unit, string? To, string? Text)
{
    /// <summary>Who took it; for those who may see who it was.</summary>
    public string? Actor { get; init; }
}

/// <summary>A page of difficulties, newest first.</summary>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record DifficultyPage(IReadOnlyList<DifficultyItem> Items, long? Next);
