namespace CampaignHub.Api.Difficulties;

/// <summary>A difficulty that passed the edge. Two with the same id say the same when they are equal.</summary>
/// <param name="OccurredAt">UTC, whole microseconds.</param>
/// <param name="Text">NFC; null when nothing was written.</param>
internal sealed record NewDifficulty(
    Guid Id,
    string TeamCode,
    string Kind,
    bool Proposal,
    bool Urgent,
    DateTime OccurredAt,
    int? ClockOffsetSeconds,
    string? Activity,
    int? MemberNumber,
    int? HouseholdsAffected,
    string? Text)
{
    public string CommuneCode => Roster.TeamCode.CommuneOf(TeamCode)!;

    /// <summary>The same to whom one of the two may have lost its text to erasure.</summary>
    public bool SaysTheSame(NewDifficulty other, bool textErased) =>
        textErased ? this with { Text = null } == other with { Text = null } : this == other;
}
