namespace CampaignHub.Api.Awards;

/// <summary>Who did best in a range, for reference: a council decides on awards. The better half at most; nobody is listed from the bottom.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day that counts: not in the future.</param>
/// <param name="CommuneCode">Of one commune; null for the province.</param>
/// <param name="ForReference">Always true: the score proposes, it does not decide.</param>
/// <param name="At">When the figures were read.</param>
/// <param name="Days">Days of the range.</param>
/// <param name="Weeks">Weeks (Monday to Sunday) that have a day in the range.</param>
/// <param name="Teams">Teams, best first.</param>
/// <param name="Communes">Communes, best first.</param>
/// <param name="Members">Members by team and number, best first; null for those who may not see figures of persons.</param>
public sealed record AwardsBody(
    DateOnly From,
    DateOnly To,
    string? CommuneCode,
    bool ForReference,
    DateTimeOffset At,
    int Days,
    int Weeks,
    IReadOnlyList<AwardScoreBody> Teams,
    IReadOnlyList<AwardScoreBody> Communes,
    IReadOnlyList<AwardScoreBody>? Members);

/// <summary>A score with its arithmetic.</summary>
/// <param name="CommuneCode">Where.</param>
/// <param name="TeamCode">The team; null for a commune.</param>
/// <param name="TeamName">Its name, also beside a member.</param>
/// <param name="MemberNumber">The member's number in the roster; null for a commune or team.</param>
/// <param name="Name">Name of the commune or team; of a member only for those who may see the roster, else null.</param>
/// <param name="Score">0 to 100, unrounded.</param>
/// <param name="OutOf">Points of the criteria that could be measured; below 100 where a figure is missing.</param>
/// <param name="Parts">A line per criterion.</param>
public sealed record AwardScoreBody(
    string CommuneCode, string? TeamCode, string? TeamName, int? MemberNumber, string? Name, decimal Score, int OutOf, IReadOnlyList<AwardPartBody> Parts);

/// <summary>A line of the arithmetic: <c>earned = min(1, value × factor ÷ full) × points</c>.</summary>
/// <param name="Code">The criterion in the program file's <c>awards</c>.</param>
/// <param name="Value">What was measured; null when there is no figure to divide by, and the criterion does not count.</param>
/// <param name="Factor">The area's factor.</param>
/// <param name="Full">From which value the mark is full.</param>
/// <param name="Points">Points of a full mark.</param>
/// <param name="Earned">Points earned.</param>
public sealed record AwardPartBody(string Code, decimal? Value, decimal Factor, decimal Full, int Points, decimal Earned);
