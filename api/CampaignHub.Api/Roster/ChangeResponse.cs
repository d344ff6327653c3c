using System.Text.Json.Nodes;

namespace CampaignHub.Api.Roster;

/// <summary>A change of the roster after its review.</summary>
/// <param name="Id">Its number in the audit.</param>
/// <param name="At">When.</param>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Action"><c>village.added</c>, <c>team.retired</c>, <c>member.left</c> …</param>
/// <param name="Subject">Code of the village or team; of a member the team's code, a slash and the number.</param>
/// <param name="SubjectName">What the village or team is called now.</param>
/// <param name="Before">The fields that changed, as they were; without names of people.</param>
/// <param name="After">The same fields as they are.</param>
public sealed record ChangeResponse(
    long Id, DateTimeOffset At, string CommuneCode, string Action, string Subject, string? SubjectName, JsonObject? Before, JsonObject? After);
