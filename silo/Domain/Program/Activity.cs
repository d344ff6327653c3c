namespace CampaignHub.Domain.Programs;

/// <summary>Something the teams help people with (nội dung hỗ trợ, hướng dẫn).</summary>
/// <param name="Group">Code of the group that statistics and reports add it to, or null.</param>
/// <param name="AlsoCounts">A second number that is written down beside the first, or null.</param>
/// <param name="MinimumAge">Age in years from which the indicator counts people, or null for everybody.</param>
/// <param name="Goal">When the phone counts it as done; null exactly when guidance is counted.</param>
/// <param name="Indicator">Code of the indicator it is shown beside, or null.</param>
/// <param name="Owner">Code of the department that answers for it.</param>
/// <param name="From">First day of work it may be recorded for, or null for no limit.</param>
/// <param name="To">Last day of work it may be recorded for, or null for no limit.</param>
/// <param name="Order">Place in lists; smaller comes first.</param>
/// <param name="Plan">Where the plan asks for it.</param>
public sealed record Activity(
    string Code,
    LocalText Name,
    string? Group,
    ActivityCounts Counts,
    CountUnit Unit,
    CountUnit? AlsoCounts,
    int? MinimumAge,
    LocalText? Goal,
    string? Indicator,
    string Owner,
    DateOnly? From,
    DateOnly? To,
    int Order,
    string Plan)
{
    /// <summary>
    /// Whether work of this day may be recorded under the activity. It depends on the day of the work alone, so a record
    /// that arrives late is never refused for it.
    /// </summary>
    public bool IsValidOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}
