using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CampaignHub.Contracts.Teams;

namespace CampaignHub.Api.CheckIns;

/// <summary>The answer to one item, as sent.</summary>
/// <param name="Id">The id as it was sent; null when there was none to read.</param>
/// <param name="Status"><c>accepted</c>, <c>duplicate</c>, <c>conflict</c>, <c>held</c> or <c>rejected</c>.</param>
/// <param name="Code">Why, when it is not accepted.</param>
/// <param name="Flags">Marks to check; left out when there are none.</param>
public sealed record CheckInAnswer(
    string? Id,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Flags = null)
{
    internal static CheckInAnswer Rejected(string? id, string code) => new(id, "rejected", code);

    internal static CheckInAnswer Of(string? id, AnswerMessage answer) =>
        new(id, answer.Status, answer.Code, answer.Flags.IsDefaultOrEmpty ? null : answer.Flags);
}

/// <summary>The answers to a batch, in the order sent.</summary>
public sealed record CheckInAnswers(ImmutableArray<CheckInAnswer> Results);
